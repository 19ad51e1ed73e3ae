/** The look of the lab's charts, by the colours of the theme. */

export const tick = { fill: 'var(--ink-muted)', fontSize: 12 } as const;

export const axisLine = { stroke: 'var(--line-strong)' } as const;

export const tooltipStyle = {
  background: 'var(--surface)',
  border: '1px solid var(--line)',
  borderRadius: 10,
  padding: '8px 12px',
  fontSize: 12.5,
} as const;

/** "75.0%" as "75%": ticks are round numbers. */
export function shortTick(words: string): string {
  return words.replace('.0%', '%');
}

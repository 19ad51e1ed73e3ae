import clsx from 'clsx';
import type { Phase, PhaseKind } from '@/lib/moa/timeline/call-phases';
import { percent } from './time-axis';

interface PhaseBarProps {
  phase: Phase;
  axisMs: number;
  isCritical: boolean;
}

/** One phase on the axis. One that lasts is grown by `useGrowingBars`. */
export function PhaseBar({ phase: { kind, fromMs, toMs }, axisMs, isCritical }: PhaseBarProps) {
  return (
    <span
      data-phase={kind}
      data-since={toMs === null ? fromMs : undefined}
      className="absolute top-1/2 h-2.5 min-w-0.5 -translate-y-1/2"
      style={{
        left: percent(fromMs, axisMs),
        width: toMs === null ? undefined : percent(toMs - fromMs, axisMs),
      }}
    >
      <PhaseShape kind={kind} tone={toMs === null ? 'alive' : isCritical ? 'critical' : 'plain'} />
    </span>
  );
}

const inks = {
  alive: 'text-accent',
  critical: 'text-ink',
  plain: 'text-[color-mix(in_oklch,var(--ink)_46%,var(--page))]',
};

interface PhaseShapeProps {
  kind: PhaseKind;
  tone: keyof typeof inks;
}

/** Each kind has a shape of its own: colour only repeats it. */
export function PhaseShape({ kind, tone }: PhaseShapeProps) {
  const ink = kind === 'failed' ? 'text-danger' : inks[tone];
  return (
    <span className={clsx('flex h-full w-full items-center', ink)}>
      <span className={shapes[kind]} />
      {kind === 'failed' && (
        <svg aria-hidden="true" viewBox="0 0 10 10" className="-ml-1 size-2.5 shrink-0 overflow-visible">
          <path d="M1.5 1.5l7 7m0-7l-7 7" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        </svg>
      )}
    </span>
  );
}

const shapes: Record<PhaseKind, string> = {
  queued: 'h-2 w-full rounded-[2px] border border-current border-dashed',
  asked: 'h-0.5 w-full bg-current',
  reasoning: 'hatched h-2.5 w-full rounded-[2px] border border-current',
  writing: 'h-2.5 w-full rounded-[2px] bg-current',
  failed: 'h-0.5 min-w-0 flex-1 bg-current',
  waiting: 'h-0 w-full border-current border-t-2 border-dotted',
};

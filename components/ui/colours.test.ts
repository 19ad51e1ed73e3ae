import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(path.resolve(import.meta.dirname, '../../app/globals.css'), 'utf8');

/** The colours of one theme by name, as linear sRGB. */
function themeOf(selector: string): Map<string, number[]> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  const colours = block.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/g);
  return new Map(
    [...colours].map(([, name = '', l, c, h]) => [name, linear(Number(l), Number(c), Number(h))]),
  );
}

/** OKLCH to linear sRGB, by the matrices of CSS Color 4. */
function linear(lightness: number, chroma: number, hue: number): number[] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((channel) => Math.min(1, Math.max(0, channel)));
}

/** WCAG 2.2 contrast ratio of two named colours. */
function contrast(theme: Map<string, number[]>, first: string, second: string): number {
  const [darker = 0, lighter = 0] = [first, second]
    .map((name) => {
      const [red, green, blue] = theme.get(name) ?? [];
      if (red === undefined || green === undefined || blue === undefined)
        throw new Error(`No colour --${name}`);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const bands = ['band-1', 'band-2', 'band-3', 'band-4', 'band-5'];
const pages = ['page', 'sunken', 'surface', 'hover', 'accent-soft'];

describe.each([
  ['light', ':root'],
  ['dark', '[data-theme="dark"]'],
])('the %s theme', (_name, selector) => {
  const theme = themeOf(selector);

  test.each(['ink', 'ink-muted', 'ink-faint'])('%s is readable on every background and band (AA)', (ink) => {
    for (const ground of [...pages, ...bands]) {
      expect(contrast(theme, ink, ground), `--${ink} on --${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('accent-ink is readable on every background, and danger-ink on every band, too (AA)', () => {
    for (const ground of pages)
      expect(contrast(theme, 'accent-ink', ground), ground).toBeGreaterThanOrEqual(4.5);
    for (const ground of [...pages, ...bands])
      expect(contrast(theme, 'danger-ink', ground), ground).toBeGreaterThanOrEqual(4.5);
  });

  test('ink and accent buttons are readable (AA)', () => {
    expect(contrast(theme, 'page', 'ink')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme, 'on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['accent', 'ok', 'danger'])('a dot of %s is visible on a card (3:1)', (dot) => {
    expect(contrast(theme, dot, 'surface')).toBeGreaterThanOrEqual(3);
  });

  test('each band is darker than the one above', () => {
    const steps = bands.map((band) => contrast(theme, band, 'page'));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps.map((step) => step.toFixed(2))).size).toBe(bands.length);
  });
});

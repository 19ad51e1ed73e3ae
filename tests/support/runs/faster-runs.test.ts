/** What makes a mixture faster, and what it costs, on simulated models: the table of docs/lab.md. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { plainMixture, type SimulatedFigures, simulateRuns } from './simulated-runs';

const similarity = 0.5;
const withAdaptiveQuorum = plainMixture.layers.map((layer) => ({ ...layer, adaptiveQuorum: { similarity } }));

const variants = {
  'the paper’s way': {},
  'early exit': { earlyExit: { similarity } },
  'adaptive quorum': { layers: withAdaptiveQuorum },
  routing: { routing: 'easy-questions' },
  draft: { draft: true },
  'all four': {
    layers: withAdaptiveQuorum,
    earlyExit: { similarity },
    routing: 'easy-questions',
    draft: true,
  },
} satisfies Record<string, Partial<Mixture>>;

const figures = {} as Record<keyof typeof variants, SimulatedFigures>;
beforeAll(async () => {
  for (const [name, changes] of Object.entries(variants))
    figures[name as keyof typeof variants] = await simulateRuns({ ...plainMixture, ...changes });
});

/** The part of the plain mixture’s figure. */
const partOf = (name: keyof typeof variants, figure: keyof SimulatedFigures) =>
  figures[name][figure] / figures['the paper’s way'][figure];

test('an early exit saves a third of the calls at the same quality', () => {
  expect(partOf('early exit', 'calls')).toBeLessThan(0.67);
  expect(partOf('early exit', 'quality')).toBeGreaterThan(0.98);
});

test('an adaptive quorum saves time, because no layer waits for its slowest proposer', () => {
  expect(partOf('adaptive quorum', 'totalMs')).toBeLessThan(0.8);
  expect(partOf('adaptive quorum', 'quality')).toBeGreaterThan(0.97);
});

test('routing saves the later layers of the easy half', () => {
  expect(partOf('routing', 'calls')).toBeCloseTo((13 + 5) / 26, 1);
  expect(partOf('routing', 'quality')).toBeGreaterThan(0.98);
});

test('a draft shows text after the fastest model’s time and changes nothing else', () => {
  expect(partOf('draft', 'firstTextMs')).toBeLessThan(0.2);
  for (const figure of ['totalMs', 'costUsd', 'calls', 'quality'] as const)
    expect(partOf('draft', figure)).toBe(1);
});

test('docs/lab.md has these figures', () => {
  const docs = readFileSync(path.join(import.meta.dirname, '../../../docs/lab.md'), 'utf8').split('\n');
  const rows = Object.entries(figures).map(([name, run]) => rowOf(name, run));
  expect(
    docs.filter((line) => rows.some((row) => line.startsWith(row.slice(0, row.indexOf('|', 1))))),
  ).toEqual(rows);
});

function rowOf(name: string, run: SimulatedFigures): string {
  const cells = [
    name,
    `${(run.firstTextMs / 1000).toFixed(1)} s`,
    `${(run.totalMs / 1000).toFixed(1)} s`,
    run.calls.toFixed(1),
    `$${run.costUsd.toFixed(4)}`,
    `${(100 * run.quality).toFixed(1)}%`,
  ];
  return `| ${cells.join(' | ')} |`;
}

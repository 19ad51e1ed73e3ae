import { expect, test } from 'vitest';
import { noUsage } from '@/lib/spending/token-usage';
import { asks, ends, runAfter, runEnds } from '@/tests/support/runs/run-events';
import { compareFigures } from './compare-figures';

test('the figures of two runs stand side by side, and those that differ are told apart', () => {
  const usage = { ...noUsage, inputTokens: 10, outputTokens: 20 };
  const good = runAfter(
    asks('1.1'),
    ends('1.1', 'succeeded', { usage, costUsd: 0.5 }),
    runEnds('succeeded', []),
  );
  const bad = runAfter(
    asks('1.1'),
    ends('1.1', 'failed', { usage, costUsd: 0.5 }),
    ends('1.2', 'succeeded', { reused: true }),
    runEnds('failed', []),
  );
  const figures = new Map(compareFigures([good, bad]).map(({ name, ...figure }) => [name, figure]));
  expect(figures.get('Cost')).toEqual({ values: ['$0.5000', '$0.5000'], differs: false });
  expect(figures.get('Failed')).toEqual({ values: ['0', '1'], differs: true });
  expect(figures.get('Calls')).toEqual({ values: ['5', '5, 1 reused'], differs: true });
  expect(figures.get('Time')?.differs).toBe(false);
});

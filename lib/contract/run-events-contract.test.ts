import { expect, test } from 'vitest';
import { runsEventsQuery } from './run-events-contract';
import { maxRunsOfStream, runsEventsPath } from './run-events-path';

const read = (runs: string) => runsEventsQuery.safeParse({ runs });

test('the query of several runs is parsed as their positions', () => {
  const positions = [
    { runId: 'cmi_1', after: 0 },
    { runId: 'x-2', after: 17 },
  ];
  const { searchParams } = new URL(runsEventsPath(positions), 'http://x');
  expect(read(searchParams.get('runs') ?? '').data?.runs).toEqual(positions);
});

test.each(['', 'a', 'a:', ':1', 'a:-1', 'a:1.5', 'a:1,', 'a b:1', 'a:1:2', `a:${'9'.repeat(16)}`])(
  'refuses %j',
  (runs) => expect(read(runs).success).toBe(false),
);

test('refuses more runs than a request’s head can hold', () => {
  const runs = (count: number) => Array.from({ length: count }, (_, index) => `r${index}:0`).join(',');
  expect(read(runs(maxRunsOfStream)).success).toBe(true);
  expect(read(runs(maxRunsOfStream + 1)).success).toBe(false);
});

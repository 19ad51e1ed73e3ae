import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mixtureOf } from '@/tests/support/api';
import { createRememberedRuns, type RememberedRun } from './remembered-runs';

const minute = 60_000;
const run: RememberedRun = {
  keyId: null,
  mixture: mixtureOf([['a']]),
  slug: null,
  question: 'How warm is it?',
  kept: [],
};
const length = JSON.stringify({ ...run, question: undefined }).length;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a run is found by its id and question for as long as it is kept', () => {
  const runs = createRememberedRuns({ keepMs: 10 * minute, maxLength: 1_000_000 });
  runs.remember('one', run);
  expect(runs.find('one', run.question)).toEqual(run);
  expect(runs.find('one', 'Another question?')).toBeNull();
  expect(runs.find('two', run.question)).toBeNull();
  vi.advanceTimersByTime(9 * minute);
  expect(runs.find('one', run.question)).toEqual(run);
  vi.advanceTimersByTime(minute);
  expect(runs.find('one', run.question)).toBeNull();
});

test('the oldest runs make room for new ones', () => {
  const runs = createRememberedRuns({ keepMs: minute, maxLength: 2 * length + 10 });
  for (const id of ['one', 'two', 'three']) runs.remember(id, run);
  expect(['one', 'two', 'three'].map((id) => runs.find(id, run.question) !== null)).toEqual([
    false,
    true,
    true,
  ]);
});

test('a run that is larger than all room is not kept, and displaces nothing', () => {
  const runs = createRememberedRuns({ keepMs: minute, maxLength: 2 * length });
  runs.remember('small', run);
  runs.remember('large', { ...run, slug: 'x'.repeat(3 * length) });
  expect(runs.find('large', run.question)).toBeNull();
  expect(runs.find('small', run.question)).not.toBeNull();
});

test('room is free again when runs have expired', () => {
  const runs = createRememberedRuns({ keepMs: minute, maxLength: length });
  runs.remember('one', run);
  vi.advanceTimersByTime(minute);
  runs.remember('two', run);
  expect(runs.find('two', run.question)).toEqual(run);
});

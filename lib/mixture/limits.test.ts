import { expect, test } from 'vitest';
import { callCount, limits, mostWindowsBefore, spareLists } from './limits';
import { type Mixture, mixtureSchema } from './mixture-schema';

const of = (...sizes: number[]): Mixture => ({
  name: 'M',
  layers: sizes.map((size) => ({ proposers: Array.from({ length: size }, () => ({ model: 't/a' })) })),
  aggregator: { model: 't/a' },
});
const listing = (...sizes: number[]): Mixture => ({
  ...of(...sizes),
  aggregator: { model: 't/a', structuredDisagreement: true },
});

test('a list is an additional call when there are at least two references', () => {
  expect([of(6, 6), listing(6, 6), listing(6, 1)].map(callCount)).toEqual([13, 14, 8]);
  expect([of(6, 6), listing(6, 6), listing(6, 1)].map(spareLists)).toEqual([0, 1, 0]);
});

test('a run with two lists stays within the limit of calls', () => {
  const messages = (mixture: Mixture) => mixtureSchema.safeParse(mixture).error?.issues.map((i) => i.message);
  expect(messages(of(12, 12, 12, 3))).toBeUndefined();
  expect(messages(listing(12, 12, 11, 2))).toBeUndefined();
  expect(messages(listing(12, 12, 12, 2))).toEqual([`a run has at most ${limits.callsPerRun} calls`]);
});

test('windows and lists share the remaining calls of a run', () => {
  const windowed = (mixture: Mixture) => ({ ...mixture, references: { slidingWindow: true } });
  // 31 slots leave 9 calls for 7 readers; with two lists, 7.
  expect(mostWindowsBefore(windowed(of(12, 12, 6)), 4)).toBe(0);
  expect(mostWindowsBefore(windowed(of(12, 6)), 3)).toBe(3);
  expect(mostWindowsBefore(windowed(listing(12, 6)), 3)).toBe(2);
});

import { expect, test } from 'vitest';
import { withKnownSentences } from './with-known-sentences';

const sentence = (start: number, call = '1.1') => ({
  start,
  end: start + 5,
  sources: [{ call, score: 1, kind: 'verbatim' as const, passages: [{ start: 0, end: 5 }] }],
});

test('sentences that did not change keep their identity', () => {
  const known = [sentence(0), sentence(6)];
  const merged = withKnownSentences(known, [sentence(0), sentence(6, '1.2'), sentence(12)]);
  expect(merged.map((each, index) => each === known[index])).toEqual([true, false, false]);
  expect(withKnownSentences(known, [sentence(0), sentence(6)])).toBe(known);
});

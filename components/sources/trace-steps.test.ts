import { expect, test } from 'vitest';
import type { TracedPassage, TraceLink } from '@/lib/provenance/trace/trace-of';
import { traceSteps } from './trace-steps';

const passage = (call: string, start = 0): TracedPassage => ({
  ...{ call, start, end: start + 9 },
  layer: Number(call.split('.')[0]),
});
const link = (from: TracedPassage, to: TracedPassage): TraceLink => ({
  from,
  to,
  score: 0.9,
  kind: 'verbatim',
});

test('a layer says whether a sentence appears there first, comes from before, or is missing', () => {
  const [first, again, last] = [passage('1.3'), passage('3.2'), { ...passage('4.1'), layer: null }];
  const trace = { links: [link(first, again), link(again, last)], origins: [first] };
  expect(traceSteps(trace, 3).map(({ words }) => words)).toEqual([
    'Layer 1: first said here',
    'Layer 2: nobody says it',
    'Layer 3: taken from before',
  ]);
});

test('of a layer the best three passages are shown, each once', () => {
  const to = { ...passage('2.1'), layer: null };
  const from = [1, 1, 2, 3, 4].map((slot) => passage(`1.${slot}`));
  const [step] = traceSteps({ links: from.map((each) => link(each, to)), origins: from }, 1);
  expect(step?.links.map(({ from: { call } }) => call)).toEqual(['1.1', '1.2', '1.3']);
});

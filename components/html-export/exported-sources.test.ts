import { expect, test } from 'vitest';
import { finish, type Steps } from '@/lib/steps';
import { layeredRun } from '@/tests/support/runs/layered-run';
import { markedRun } from '@/tests/support/runs/shared-run';
import { exportedSources } from './exported-sources';

/** The texts of `layeredRun` as a run with two layers of two proposers. */
function sharedRun() {
  const run = markedRun('r1', 2);
  const textOf = (place: string) => layeredRun.references.find(({ call }) => call === place)?.text;
  const calls = run.calls.map((call) => ({ ...call, text: textOf(call.call) ?? layeredRun.answer }));
  return { ...run, calls, answer: layeredRun.answer };
}

const inTurns = async <T>(steps: Steps<T>) => finish(steps);

test('each sentence is marked by its place, one without a source as the aggregator’s own', async () => {
  const sources = await exportedSources(sharedRun(), inTurns);
  expect(sources?.sentenceMarks.map(({ properties }) => properties)).toEqual([
    { className: ['sentence'], dataSentence: '0' },
    { className: ['sentence'], dataSentence: '1' },
    { className: ['sentence', 'own'], dataSentence: '2' },
  ]);
});

test('each passage is marked once in the text of its call, by where it begins', async () => {
  const run = sharedRun();
  const sources = await exportedSources(run, inTurns);
  const passages = [...(sources?.passageMarks ?? [])].flatMap(([place, marks]) =>
    marks.map(({ start, end, properties }) => {
      const text = run.calls.find(({ call }) => call === place)?.text ?? '';
      return [place, text.slice(start, end), properties.dataPassage === String(start)];
    }),
  );
  expect(passages).toContainEqual([
    '2.1',
    'Honey contains less than 18 percent water, so microbes dry out.',
    true,
  ]);
  expect(new Set(passages.map(String)).size).toBe(passages.length);
});

test('each sentence with a source has its way through the layers, whose passages are marked, too', async () => {
  const sources = await exportedSources(sharedRun(), inTurns);
  const [first, , own] = sources?.sentences ?? [];
  expect(own?.trace).toEqual([]);
  expect(first?.trace.map(({ words }) => words)).toEqual([
    'Layer 1: first said here',
    'Layer 2: taken from before',
  ]);
  for (const { from } of first?.trace.flatMap(({ links }) => links) ?? [])
    expect(sources?.passageMarks.get(from.call)).toContainEqual(
      expect.objectContaining({ start: from.start }),
    );
});

test('proposals that stand for an answer have no sources', async () => {
  expect(await exportedSources({ ...sharedRun(), answerCalls: ['2.1'] }, inTurns)).toBeNull();
});

import { expect, test } from 'vitest';
import { sourcesOf } from '@/lib/provenance/sources-of';
import { layeredRun } from '@/tests/support/runs/layered-run';
import { influenceOf } from './influence-of';

const influence = influenceOf(layeredRun, sourcesOf(layeredRun.answer, layeredRun.references).sentences);
const third = expect.closeTo(1 / 3, 5);

test('each call has the share of the answer that was first found there', () => {
  expect(influence.calls.map(({ call, share }) => [call, share])).toEqual([
    ['1.1', third],
    ['1.2', third],
    ['2.1', 0],
    ['2.2', 0],
  ]);
  expect(influence.own).toEqual(third);
});

test('models add up their calls', () => {
  expect(influence.models.map(({ model, share }) => [model, share])).toEqual([
    ['m/careful', third],
    ['m/quick', third],
  ]);
});

test('the answer is most similar to the proposal that it takes most from', () => {
  const best = influence.calls.toSorted((a, b) => b.bleu - a.bleu)[0];
  expect(best?.call).toBe('2.1');
});

test('what flows into a text is a share of its sentences', () => {
  expect(influence.flows).toEqual([
    { from: '1.1', to: '2.1', share: 0.5 },
    { from: '1.2', to: '2.1', share: 0.5 },
    { from: '1.1', to: '2.2', share: 0.5 },
    { from: '1.2', to: '2.2', share: 0.5 },
    { from: '2.1', to: 'answer', share: expect.closeTo(2 / 3, 5) },
  ]);
});

test('an empty answer has no influence', () => {
  const empty = influenceOf({ ...layeredRun, answer: '' }, []);
  expect(empty.own).toBe(0);
  expect(empty.calls.every(({ share, bleu }) => share === 0 && bleu === 0)).toBe(true);
});

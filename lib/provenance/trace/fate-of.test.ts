import { expect, test } from 'vitest';
import { layeredRun, spanOf } from '@/tests/support/runs/layered-run';
import { fateOf } from './fate-of';

function fate(call: string, sentence: string) {
  const text = layeredRun.references.find((reference) => reference.call === call)?.text ?? '';
  const { links, outcome, lastLayer } = fateOf(layeredRun, call, spanOf(text, sentence));
  return { outcome, lastLayer, through: links.map(({ from, to }) => `${from.call} → ${to.call}`) };
}

test('a claim that the answer says in other words was changed', () => {
  expect(fate('1.2', 'Its pH lies between 3.2 and 4.5.')).toEqual({
    outcome: 'changed',
    lastLayer: null,
    through: ['1.2 → 2.1', '2.1 → answer'],
  });
});

test('a claim that the answer repeats was kept', () => {
  expect(fate('2.1', 'Honey contains less than 18 percent water, so microbes dry out.')).toMatchObject({
    outcome: 'kept',
    through: ['2.1 → answer'],
  });
});

test('a claim that only the next layer took was dropped there', () => {
  expect(fate('1.1', 'Glucose oxidase makes hydrogen peroxide in it.')).toEqual({
    outcome: 'dropped',
    lastLayer: 2,
    through: ['1.1 → 2.2'],
  });
});

test('a claim that nobody took was dropped at once', () => {
  expect(fate('1.1', 'Romans sold honey in clay amphorae.')).toEqual({
    outcome: 'dropped',
    lastLayer: 1,
    through: [],
  });
});

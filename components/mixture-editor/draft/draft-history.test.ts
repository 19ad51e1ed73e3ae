import { expect, test } from 'vitest';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { type DraftHistory, type HistoryAction, historyOf, isChanged, reduceHistory } from './draft-history';
import { mixtureOf } from './mixture-draft';

const mixture: Mixture = {
  name: 'M',
  layers: [{ proposers: [{ model: 't/a' }] }],
  aggregator: { model: 't/z' },
};
const named = (name: string, at: number): HistoryAction => ({
  type: 'do',
  action: { type: 'setFields', changes: { name } },
  at,
});
const addLayer: HistoryAction = { type: 'do', action: { type: 'addLayer' }, at: 0 };
const after = (...actions: HistoryAction[]): DraftHistory =>
  actions.reduce(reduceHistory, historyOf(mixture));
const nameOf = ({ draft }: DraftHistory) => mixtureOf(draft).name;

test('each change can be undone and redone', () => {
  const undone = after(addLayer, addLayer, { type: 'undo' });
  expect(undone.draft.layers).toHaveLength(2);
  const begin = reduceHistory(undone, { type: 'undo' });
  expect(begin.draft.layers).toHaveLength(1);
  expect(isChanged(begin)).toBe(false);
  expect(reduceHistory(begin, { type: 'undo' })).toBe(begin);
  const again = reduceHistory(reduceHistory(begin, { type: 'redo' }), { type: 'redo' });
  expect(again.draft.layers).toHaveLength(3);
  expect(reduceHistory(again, { type: 'redo' })).toBe(again);
});

test('typing in one field is one change until a pause or a change of another field', () => {
  const typed = after(named('A', 0), named('An', 300), named('Ann', 900));
  expect(nameOf(reduceHistory(typed, { type: 'undo' }))).toBe('M');
  const paused = after(named('A', 0), named('Anna', 2000));
  expect(nameOf(reduceHistory(paused, { type: 'undo' }))).toBe('A');
  const description = { type: 'setFields', changes: { description: 'd' } } as const;
  const between = after(named('A', 0), { type: 'do', action: description, at: 1 }, named('An', 2), {
    type: 'undo',
  });
  expect(nameOf(between)).toBe('A');
});

test('a new change removes the undone changes, and a change without effect is ignored', () => {
  const history = after(addLayer, { type: 'undo' }, named('N', 0));
  expect(history.future).toEqual([]);
  const removeLast = { type: 'removeLayer', layer: historyOf(mixture).draft.layers[0]?.key ?? 0 } as const;
  const same = historyOf(mixture);
  expect(reduceHistory(same, { type: 'do', action: removeLast, at: 0 })).toBe(same);
});

test('starting another mixture is not a change', () => {
  const begun = after(addLayer, { type: 'begin', mixture: { ...mixture, name: 'Other' } });
  expect([nameOf(begun), isChanged(begun), begun.past.length]).toEqual(['Other', false, 0]);
});

test('only the last two hundred changes are kept', () => {
  const steps = Array.from({ length: 250 }, (_, index) => named(String(index), index * 5000));
  expect(after(...steps).past).toHaveLength(200);
});

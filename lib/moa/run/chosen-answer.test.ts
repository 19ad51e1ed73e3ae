import { expect, test } from 'vitest';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import { asks, ends, layerEnds, runAfter, runEnds, started, writes } from '@/tests/support/runs/run-events';
import { canUse, chosenCallOf, replayChosen, reusableForChoice } from './chosen-answer';

const proposals = ['1.1', '1.2', '2.1', '2.2'].flatMap((call) => [
  asks(call),
  ...(call === '1.2' ? [ends(call, 'failed')] : [writes(call, `text of ${call}`), ends(call)]),
  ...(call === '1.2' ? [layerEnds(1, ['1.1'])] : []),
  ...(call === '2.2' ? [layerEnds(2, ['2.1', '2.2'])] : []),
]);
const answered = [...proposals, asks('3.1'), writes('3.1', 'the answer'), ends('3.1')];
const run = runAfter(...answered, runEnds('succeeded', ['3.1']));

test('every call that has text and is not the answer already can be used', () => {
  const usable = run.calls.filter((call) => canUse(run, call)).map(({ call }) => call);
  expect(usable).toEqual(['1.1', '2.1', '2.2']);
  expect(reusableForChoice(run, '1.1')).toHaveLength(5);
});

test('a run in progress, an unknown call, one without text and the answer itself are refused', () => {
  expect(() => reusableForChoice(runAfter(...answered), '1.1')).toThrow('still in progress');
  expect(() => reusableForChoice(run, '1.9')).toThrow('The run has no call 1.9.');
  expect(() => reusableForChoice(run, '1.2')).toThrow('no text');
  expect(() => reusableForChoice(run, '3.1')).toThrow('the answer already');
});

test('the run of a choice has the calls and layers of the earlier one and the chosen text as its answer', () => {
  const events: RunEvent[] = [];
  const end = replayChosen({ call: '2.2', earlier: run }, (event) => events.push(event));
  const chosen = [started, ...events, runEnds(end.status, end.answerCalls)].reduce<RunState | null>(
    reduce,
    null,
  ) as RunState;
  expect(chosen).toMatchObject({ status: 'succeeded', answer: 'text of 2.2', layers: run.layers });
  expect(chosen.calls).toEqual(run.calls.map((call) => ({ ...call, reused: true })));
  expect(chosenCallOf(chosen)).toBe('2.2');
});

test('proposals that stand for a failed aggregator are no choice of a person', () => {
  expect(chosenCallOf(run)).toBeNull();
  expect(chosenCallOf(runAfter(...proposals, runEnds('degraded', ['2.1'])))).toBeNull();
});

test('a proposal that the strategy picked is no choice of a person, also in a share without layers', () => {
  const voting = { ...run.mixture, aggregator: { model: 'demo/editor', strategy: 'majority-vote' as const } };
  const picked = { ...run, mixture: voting, status: 'succeeded' as const, answerCalls: ['2.2'] };
  expect(chosenCallOf(picked)).toBeNull();
  const shared = { ...picked, calls: picked.calls.filter(({ call }) => call === '2.2') };
  expect(chosenCallOf(shared)).toBeNull();
  const byPerson = { ...picked, calls: picked.calls.map((call) => ({ ...call, reused: true })) };
  expect(chosenCallOf(byPerson)).toBe('2.2');
});

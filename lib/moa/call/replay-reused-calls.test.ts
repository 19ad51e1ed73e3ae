import { expect, test } from 'vitest';
import { planOf } from '@/lib/mixture/plan';
import type { RunEvent } from '@/lib/moa/events/run-event';
import { asks, ends, runAfter, runEnds, writes } from '@/tests/support/runs/run-events';
import { replayReused, replayReusedSubCalls } from './replay-reused-calls';

const plans = (call: string, role: 'window' | 'disagreement'): RunEvent => ({
  type: 'call.planned',
  call,
  role,
  model: 'demo/editor',
  reads: ['2.1', '2.2'],
});

const earlier = runAfter(
  ...[asks('1.1'), writes('1.1', 'Blue.'), ends('1.1', 'succeeded', { costUsd: 0.25 })],
  ...[asks('1.2'), ends('1.2', 'failed', { error: { code: 'auth', message: 'No key.' } })],
  ...[plans('3.1.1', 'window'), asks('3.1.1'), writes('3.1.1', 'So far.'), ends('3.1.1')],
  ...[plans('3.1.2', 'disagreement'), asks('3.1.2'), writes('3.1.2', '{}'), ends('3.1.2')],
  ...[asks('3.1'), writes('3.1', 'Rayleigh.'), ends('3.1')],
  runEnds('succeeded', ['3.1']),
);
const [layer1 = [], , last = []] = planOf(earlier.mixture);
const keep = (...places: string[]) => earlier.calls.filter(({ call }) => places.includes(call));

function listen() {
  const events: RunEvent[] = [];
  return { events, ports: { emit: (event: RunEvent) => events.push(event) } };
}

test('a reused call appears in the new run as it was, and costs nothing there', () => {
  const { events, ports } = listen();
  const outcomes = replayReused(layer1, keep('1.1'), ports);
  expect(outcomes).toEqual([
    { call: '1.1', status: 'succeeded', text: 'Blue.', toolCalls: [], error: null, finishReason: null },
  ]);
  const run = runAfter(...events);
  expect(run.calls[0]).toMatchObject({ text: 'Blue.', status: 'succeeded', reused: true, costUsd: 0.25 });
  expect(run.costUsd).toBeNull();
});

test('only calls of the plan that were kept are replayed; a failed one keeps its error', () => {
  const { events, ports } = listen();
  const outcomes = replayReused(layer1, keep('1.2', '3.1'), ports);
  expect(outcomes.map(({ call, status, error }) => [call, status, error?.code])).toEqual([
    ['1.2', 'failed', 'auth'],
  ]);
  expect(events.every((event) => 'call' in event && event.call === '1.2')).toBe(true);
});

test('the sub-calls of a reused call precede it', () => {
  const { events, ports } = listen();
  replayReused(last, keep('3.1', '3.1.1', '3.1.2'), ports);
  const finished = events.flatMap((event) => (event.type === 'call.finished' ? [event.call] : []));
  expect(finished).toEqual(['3.1.1', '3.1.2', '3.1']);
  expect(runAfter(...events).answer).toBe('Rayleigh.');
});

test('of a call that runs again, the sub-calls of one kind can be reused', () => {
  const { events, ports } = listen();
  const windows = replayReusedSubCalls('3.1', 'window', keep('3.1.1', '3.1.2'), ports);
  expect(windows.map(({ call, text }) => [call, text])).toEqual([['3.1.1', 'So far.']]);
  expect(
    runAfter(...events)
      .calls.filter(({ reused }) => reused)
      .map(({ call }) => call),
  ).toEqual(['3.1.1']);
});

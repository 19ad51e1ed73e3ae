import { expect, test } from 'vitest';
import { type PlannedCall, planOf } from '@/lib/mixture/plan';
import type { CallOutcome } from '@/lib/moa/call/call-progress';
import { createRunControl } from '@/lib/moa/ports/run-control';
import { manualClock } from '@/tests/support/runs/manual-clock';
import { referencesOf, runLayer } from './run-layer';

function outcome(
  call: string,
  status: CallOutcome['status'] = 'succeeded',
  text = `text of ${call}`,
): CallOutcome {
  return { call, status, text, error: null, finishReason: null, toolCalls: [] };
}

interface Layer {
  /** Duration of each call in milliseconds; a call with a negative one fails after that time. */
  takes: number[];
  kept?: CallOutcome[];
  quorum?: number;
  graceMs?: number;
  adaptiveQuorum?: { similarity: number };
  /** What every call writes; by default each writes something of its own. */
  text?: (call: string) => string;
}

function start({ takes, kept = [], text, ...policy }: Layer) {
  const proposers = takes.map(() => ({ model: 't/a' }));
  const [calls = []] = planOf({ name: 'Test', layers: [{ proposers }], aggregator: { model: 't/a' } });
  const clock = manualClock();
  const control = createRunControl();
  const signals: AbortSignal[] = [];
  const ask = ({ call, slot }: PlannedCall, signal: AbortSignal) => {
    signals.push(signal);
    const { promise, resolve } = Promise.withResolvers<CallOutcome>();
    const ms = takes[slot - 1] ?? 0;
    clock.after(Math.abs(ms), () => resolve(outcome(call, ms < 0 ? 'failed' : 'succeeded', text?.(call))));
    signal.addEventListener('abort', () => resolve({ ...outcome(call, 'stopped'), error: signal.reason }));
    return promise;
  };
  const result = runLayer({ calls, kept }, policy, { clock }, control, ask).then((layer) => ({
    reason: layer.reason,
    statuses: layer.outcomes.map(({ status }) => status),
    messages: layer.outcomes.flatMap(({ error }) => (error === null ? [] : [error.message])),
    atMs: clock.elapsed(),
  }));
  return { result, clock, control, signals };
}

test('without a quorum the layer waits for all', async () => {
  const { result, clock } = start({ takes: [100, 60_000, -200] });
  await clock.pass(60_000);
  expect(await result).toMatchObject({
    reason: 'all',
    statuses: ['succeeded', 'succeeded', 'failed'],
    atMs: 60_000,
  });
});

test('after a quorum the others have the grace period, and are then stopped as late', async () => {
  const { result, clock } = start({ takes: [100, 200, 700, 60_000], quorum: 2, graceMs: 1000 });
  await clock.pass(60_000);
  expect(await result).toEqual({
    reason: 'quorum',
    statuses: ['succeeded', 'succeeded', 'succeeded', 'stopped'],
    messages: ['Stopped as late: its layer continued with 3 of 4.'],
    atMs: 1200,
  });
});

test('a layer that ends within the grace period does not wait for the rest of it, and stops nothing then', async () => {
  const { result, clock, signals } = start({ takes: [100, 200, 300], quorum: 2, graceMs: 1000 });
  await clock.pass(60_000);
  expect(await result).toMatchObject({ reason: 'all', atMs: 300 });
  expect(signals.map(({ aborted }) => aborted)).toEqual([false, false, false]);
});

test('a failed call does not count towards the quorum', async () => {
  const { result, clock } = start({ takes: [-100, 200, 60_000], quorum: 2, graceMs: 0 });
  await clock.pass(60_000);
  expect(await result).toMatchObject({ reason: 'all', atMs: 60_000 });
});

test('Aggregate now stops what is still running and says so', async () => {
  const { result, clock, control } = start({ takes: [100, 60_000] });
  await clock.pass(500);
  control.aggregateNow();
  expect(await result).toEqual({
    reason: 'requested',
    statuses: ['succeeded', 'stopped'],
    messages: ['Cut short: a person asked to aggregate now, with 1 of 2 done.'],
    atMs: 500,
  });
});

test('Stop ends every call with its own reason', async () => {
  const { result, clock, control } = start({ takes: [100, 60_000], quorum: 1, graceMs: 5000 });
  await clock.pass(500);
  control.stop({ code: 'budget', message: 'Stopped at its limit of $1.' });
  expect(await result).toMatchObject({ reason: 'all', messages: ['Stopped at its limit of $1.'], atMs: 500 });
});

test('reused calls count towards a quorum, but do not reach it alone', async () => {
  const kept = [outcome('1.4'), outcome('1.5')];
  const together = start({ takes: [100, 60_000], kept, quorum: 3, graceMs: 0 });
  await together.clock.pass(60_000);
  expect(await together.result).toMatchObject({ reason: 'quorum', atMs: 100 });
  const alone = start({ takes: [100, 60_000], kept, quorum: 2, graceMs: 0 });
  await alone.clock.pass(60_000);
  expect(await alone.result).toMatchObject({ reason: 'all', atMs: 60_000 });
});

test('the partial text of calls that a person cut short is read together with complete answers', () => {
  const error = { code: 'cut' as const, message: 'Cut short.' };
  const cut = { ...outcome('1.1', 'stopped', 'The sky'), error };
  const empty = { ...outcome('1.2', 'stopped', ''), error };
  expect(referencesOf([cut, empty, outcome('1.3')]).map(({ call }) => call)).toEqual(['1.1', '1.3']);
});

test('the next layer reads complete answers, partial ones only when there is nothing else, and never empty ones', () => {
  const cut = outcome('1.1', 'timed_out', 'The sky');
  const empty = outcome('1.2', 'failed', ' \n');
  expect(referencesOf([cut, empty, outcome('1.3')]).map(({ call }) => call)).toEqual(['1.3']);
  expect(referencesOf([cut, empty]).map(({ call }) => call)).toEqual(['1.1']);
  expect(referencesOf([empty])).toEqual([]);
});

const agreeing = () => 'air scatters blue light most';

test('an adaptive quorum goes on as soon as two proposals agree, without a grace period', async () => {
  const { result, clock } = start({
    takes: [100, 300, 60_000],
    adaptiveQuorum: { similarity: 0.9 },
    text: agreeing,
  });
  await clock.pass(60_000);
  expect(await result).toEqual({
    reason: 'agreed',
    statuses: ['succeeded', 'succeeded', 'stopped'],
    messages: ['Stopped as late: 2 of 3 proposals agreed, so its layer continued.'],
    atMs: 300,
  });
});

test('proposals that do not agree are waited for', async () => {
  const texts: Record<string, string> = {
    '1.1': 'air scatters blue light most',
    '1.2': 'buy watches in our shop',
  };
  const { result, clock } = start({
    takes: [100, 300, 900],
    adaptiveQuorum: { similarity: 0.9 },
    text: (call) => texts[call] ?? 'air scatters blue light most',
  });
  await clock.pass(1000);
  expect(await result).toMatchObject({ reason: 'all', atMs: 900 });
});

test('a fixed quorum still counts beside an adaptive one', async () => {
  const { result, clock } = start({
    takes: [100, 200, 60_000],
    quorum: 2,
    graceMs: 500,
    adaptiveQuorum: { similarity: 0.9 },
    text: (call) => `only in ${call}`,
  });
  await clock.pass(60_000);
  expect(await result).toMatchObject({ reason: 'quorum', atMs: 700 });
});

test('reused calls that agree do not end the wait for the call that is retried', async () => {
  const kept = [outcome('1.2', 'succeeded', agreeing()), outcome('1.3', 'succeeded', agreeing())];
  const { result, clock } = start({
    takes: [900],
    kept,
    adaptiveQuorum: { similarity: 0.9 },
    text: agreeing,
  });
  await clock.pass(1000);
  expect(await result).toMatchObject({ reason: 'all', statuses: ['succeeded'], atMs: 900 });
});

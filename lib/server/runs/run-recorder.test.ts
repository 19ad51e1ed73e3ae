import { expect, test, vi } from 'vitest';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import type { StoredRequest } from '@/lib/moa/messages/stored-request';
import type { CallToWrite } from '@/lib/server/db/queries/runs/write-progress';
import { createRecorder, type RecorderStore } from './run-recorder';

const mixture = { name: 'One', layers: [{ proposers: [{ model: 't/a' }] }], aggregator: { model: 't/b' } };
const started: RunEvent = {
  type: 'run.started',
  runId: 'r1',
  mixture,
  startedAt: '2026-01-01T00:00:00.000Z',
  estimatedCostUsd: null,
};
const said = (text: string): RunEvent => ({ type: 'call.delta', call: '1.1', text });
const finished: RunEvent = {
  type: 'call.finished',
  call: '1.1',
  status: 'succeeded',
  usage: { inputTokens: 1, outputTokens: 1, reasoningTokens: null, cachedInputTokens: null },
  costUsd: null,
  durationMs: 1,
};
const request = { model: 't/a', messages: [], temperature: 0, maxOutputTokens: 1 };

/** Sends events to a recorder with a scripted store. */
function recording(write: RecorderStore['write'], isWatched = (_runId: string) => false) {
  const reports: unknown[] = [];
  const recorder = createRecorder({ write }, (error) => reports.push(error), isWatched);
  let state: RunState | null = null;
  return {
    recorder,
    reports,
    tell(event: RunEvent): RunState {
      state = reduce(state, event);
      recorder.changed(state, event);
      return state;
    },
  };
}

test('all text within a flush interval is stored in one write, with the requests of the calls', async () => {
  const writes: (readonly CallToWrite[])[] = [];
  const { recorder, tell } = recording(async (calls) => void writes.push(calls));
  tell(started);
  recorder.requested('r1', '1.1', request);
  tell(said('one '));
  tell(said('two'));
  await recorder.flush();
  await recorder.flush();
  expect(writes.map((calls) => calls.map(({ text, request: sent }) => ({ text, sent })))).toEqual([
    [{ text: 'one two', sent: request }],
  ]);
});

test('failed writes lose nothing: the next write contains all of it', async () => {
  vi.useFakeTimers();
  const stored: (string | null)[] = [];
  let locked = true;
  const { recorder, reports, tell } = recording(async ([call]) => {
    if (locked) throw new Error('locked');
    stored.push(call?.text ?? null, call?.request?.model ?? null);
  });
  tell(started);
  recorder.requested('r1', '1.1', request);
  tell(said('before '));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(reports.length).toBeGreaterThan(10);
  tell(said('after'));
  locked = false;
  await vi.advanceTimersByTimeAsync(250);
  expect(stored).toEqual(['before after', 't/a']);
  vi.useRealTimers();
});

test('an ended run is stored in one write with its last text, and reported once', async () => {
  const writes: { said: string[]; ended: string[] }[] = [];
  const { recorder, tell } = recording(async (calls, ended) => {
    writes.push({ said: calls.map(({ text }) => text), ended: ended.map(({ run }) => run.id) });
  });
  tell(started);
  recorder.ended({ run: tell(said('the last')), lastSeq: 3 });
  await recorder.flush();
  await recorder.flush();
  expect(writes).toEqual([{ said: ['the last'], ended: ['r1'] }]);
});

test('an end whose write fails is stored with the next write', async () => {
  const stored: number[] = [];
  let locked = true;
  const { recorder, tell } = recording(async (_calls, ended) => {
    if (locked) throw new Error('locked');
    stored.push(...ended.map(({ lastSeq }) => lastSeq));
  });
  recorder.ended({ run: tell(started), lastSeq: 7 });
  await expect(recorder.flush()).rejects.toThrow('locked');
  locked = false;
  await recorder.flush();
  expect(stored).toEqual([7]);
});

test('a request of a failed write does not replace a newer one', async () => {
  const requests: unknown[] = [];
  const refused = Promise.withResolvers<void>();
  let writes = 0;
  const { recorder, tell } = recording(async ([call]) => {
    writes += 1;
    if (writes === 1) await refused.promise;
    requests.push(call?.request);
  });
  const request = (model: string) => ({ model, messages: [] }) as unknown as StoredRequest;
  tell(started);
  recorder.requested('r1', '1.1', request('first'));
  tell(said('a'));
  const flushed = recorder.flush();
  await vi.waitFor(() => expect(writes).toBe(1));
  // A fallback starts while writes of the first request fail.
  recorder.requested('r1', '1.1', request('fallback'));
  refused.reject(new Error('locked'));
  await expect(flushed).rejects.toThrow('locked');
  await recorder.flush();
  expect(requests).toEqual([request('fallback')]);
});

test('a slow write is never overtaken by the next one', async () => {
  const order: string[] = [];
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const { recorder, tell } = recording(async ([call]) => {
    const gate = gates.shift();
    order.push(`begins ${call?.text}`);
    await gate?.promise;
    order.push(`ends ${call?.text}`);
  });
  const [first, second] = gates;
  tell(started);
  tell(said('a'));
  const one = recorder.flush();
  await vi.waitFor(() => expect(order).toEqual(['begins a']));
  tell(said('b'));
  const two = recorder.flush();
  second?.resolve();
  first?.resolve();
  await Promise.all([one, two]);
  expect(order).toEqual(['begins a', 'ends a', 'begins ab', 'ends ab']);
});

test('a call that has ended is stored at once, without the text of calls that run', async () => {
  vi.useFakeTimers();
  const writes: string[][] = [];
  const { recorder, tell } = recording(
    async (calls) => void writes.push(calls.map(({ runId, status, text }) => `${runId} ${status} ${text}`)),
  );
  tell(started);
  tell(said('whole'));
  const other = reduce(reduce(null, { ...started, runId: 'r2' }), said('half'));
  recorder.changed(other, said('half'));
  tell(finished);
  await vi.advanceTimersByTimeAsync(1);
  expect(writes).toEqual([['r1 succeeded whole']]);
  await vi.advanceTimersByTimeAsync(249);
  expect(writes).toEqual([['r1 succeeded whole'], ['r2 pending half']]);
  vi.useRealTimers();
});

test('the calls that have ended can be waited for, and running text waits for its own time', async () => {
  const writes: string[][] = [];
  const { recorder, tell } = recording(
    async (calls) => void writes.push(calls.map(({ runId, text }) => `${runId} ${text}`)),
  );
  tell(started);
  const other = reduce(reduce(null, { ...started, runId: 'r2' }), said('half'));
  recorder.changed(other, said('half'));
  tell(said('whole'));
  tell(finished);
  await recorder.flushEndedCalls();
  expect(writes).toEqual([['r1 whole']]);
  await recorder.flush();
  expect(writes).toEqual([['r1 whole'], ['r2 half']]);
});

test('what is watched on another instance is stored after 100 ms, and everything else after 250 ms', async () => {
  vi.useFakeTimers();
  const writes: string[] = [];
  const store: RecorderStore = {
    write: async (calls) => void writes.push(calls.map(({ runId, text }) => `${runId} ${text}`).join()),
  };
  const recorder = createRecorder(
    store,
    () => {},
    (runId) => runId === 'watched',
  );
  const say = (runId: string, text: string) => {
    const state = reduce(reduce(null, { ...started, runId }), said(text));
    recorder.changed(state, said(text));
  };
  say('other', 'a');
  say('watched', 'a');
  await vi.advanceTimersByTimeAsync(100);
  expect(writes).toEqual(['watched a']);
  say('other', 'ab');
  say('watched', 'ab');
  await vi.advanceTimersByTimeAsync(100);
  expect(writes).toEqual(['watched a', 'watched ab']);
  await vi.advanceTimersByTimeAsync(50);
  expect(writes).toEqual(['watched a', 'watched ab', 'other ab']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(writes).toHaveLength(3);
  vi.useRealTimers();
});

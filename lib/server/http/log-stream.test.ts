import { expect, test, vi } from 'vitest';
import type { RunEvent } from '@/lib/moa/events/run-event';
import { createRunLog, type Frame } from '@/lib/server/runs/run-log';
import { manualClock } from '@/tests/support/runs/manual-clock';
import { logStream } from './log-stream';
import { type FollowedRun, runsEventStream } from './runs-event-stream';

const begun = (call: string): RunEvent =>
  ({ type: 'call.started', call, model: 'a/b', attempt: 1 }) as RunEvent;
const over = { type: 'run.finished', status: 'succeeded', answerCalls: [] } as unknown as RunEvent;

function openReader(after = 0, mayReadOn = async () => true) {
  const log = createRunLog(manualClock(), () => {});
  const gone = new AbortController();
  const encode = ({ seq, json }: Frame) => `${seq} ${json}`;
  const reader = logStream([{ log, after, encode }], { signal: gone.signal, mayReadOn }).getReader();
  async function frame() {
    const { value } = await reader.read();
    const [, seq, events] = /^(\d+) (.*)$/.exec(new TextDecoder().decode(value)) ?? [];
    return events === undefined ? null : { seq: Number(seq), events: JSON.parse(events) };
  }
  return { log, gone, reader, frame };
}

test('events of one turn of the event loop form one frame, and the end of the log ends the stream', async () => {
  const { log, frame } = openReader();
  const first = frame();
  const layer = ['1.1', '1.2', '1.3'].map(begun);
  for (const event of layer) log.append(event);
  expect(await first).toEqual({ seq: 3, events: layer });
  const last = frame();
  for (const event of [begun('2.1'), over]) log.append(event);
  expect(await last).toEqual({ seq: 5, events: [begun('2.1'), over] });
  expect(await frame()).toBeNull();
});

test('a late reader gets all missing events at once', async () => {
  const { log, frame } = openReader(1);
  for (const call of ['1.1', '1.2', '1.3']) log.append(begun(call));
  expect(await frame()).toEqual({ seq: 3, events: [begun('1.2'), begun('1.3')] });
});

test('a reader that has disconnected gets no more events', async () => {
  const { log, gone, reader } = openReader();
  const waiting = reader.read();
  log.append(begun('1.1'));
  gone.abort();
  await reader.cancel();
  log.append(begun('1.2'));
  expect(await waiting).toEqual({ value: undefined, done: true });
});

test('the stream ends soon after its reader may not read on', async () => {
  vi.useFakeTimers();
  let may = true;
  const { log, reader } = openReader(0, async () => may);
  const read = reader.read();
  log.append(begun('1.1'));
  await vi.advanceTimersByTimeAsync(15_000);
  expect((await read).done).toBe(false);
  may = false;
  const next = reader.read();
  await vi.advanceTimersByTimeAsync(15_000);
  await next;
  expect((await reader.read()).done).toBe(true);
  vi.useRealTimers();
});

function openRuns(runs: readonly Omit<FollowedRun, 'after'>[]) {
  const gone = new AbortController();
  const response = runsEventStream(
    runs.map((run) => ({ ...run, after: 0 })),
    { signal: gone.signal, mayReadOn: async () => true },
  );
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  return {
    async messages(count: number) {
      const read: unknown[] = [];
      while (read.length < count) {
        const { value, done } = await reader.read();
        if (done) break;
        const text = new TextDecoder().decode(value);
        for (const [, data] of text.matchAll(/^data: (.*)$/gm)) read.push(JSON.parse(data as string));
      }
      return read;
    },
  };
}

test('several runs share a stream, which ends with the last of them', async () => {
  const [a, b] = [createRunLog(manualClock(), () => {}), createRunLog(manualClock(), () => {})];
  const { messages } = openRuns([
    { runId: 'a', source: { kind: 'live', log: a } },
    { runId: 'b', source: { kind: 'live', log: b } },
  ]);
  a.append(begun('1.1'));
  b.append(begun('2.1'));
  expect(await messages(2)).toEqual([
    { runId: 'a', seq: 1, events: [begun('1.1')] },
    { runId: 'b', seq: 1, events: [begun('2.1')] },
  ]);
  a.append(over);
  b.append(over);
  expect(await messages(3)).toEqual([
    { runId: 'a', seq: 2, events: [over] },
    { runId: 'b', seq: 2, events: [over] },
  ]);
});

test('a run with many events does not delay another', async () => {
  const [a, b] = [createRunLog(manualClock(), () => {}), createRunLog(manualClock(), () => {})];
  // More than fits into three frames.
  for (let index = 0; index < 10_000; index += 1) a.append(begun(`1.${index}`));
  b.append(begun('2.1'));
  const { messages } = openRuns([
    { runId: 'a', source: { kind: 'live', log: a } },
    { runId: 'b', source: { kind: 'live', log: b } },
  ]);
  expect((await messages(2))[1]).toMatchObject({ runId: 'b' });
});

test('a stored run, one that does not exist and one that another instance executes', async () => {
  const remote = createRunLog(manualClock(), () => {});
  remote.append(begun('1.1'));
  const { messages } = openRuns([
    { runId: 'gone', source: null },
    { runId: 'stored', source: { kind: 'stored', frame: { seq: 9, json: JSON.stringify([over]) } } },
    { runId: 'remote', source: { kind: 'remote', log: remote } },
  ]);
  expect(await messages(3)).toEqual([
    { runId: 'gone', gone: true },
    { runId: 'stored', seq: 9, events: [over] },
    // A reader that reconnects starts again, because the positions of this log are valid only on this instance.
    { runId: 'remote', seq: 0, events: [begun('1.1')] },
  ]);
});

import { expect, test } from 'vitest';
import type { RunEvent } from '@/lib/moa/events/run-event';
import { createRunLog } from '@/lib/server/runs/run-log';
import { manualClock } from '@/tests/support/manual-clock';
import { liveEventStream } from './run-event-stream';

const begun = (call: string): RunEvent =>
  ({ type: 'call.started', call, model: 'a/b', attempt: 1 }) as RunEvent;
const over = { type: 'run.finished', status: 'succeeded', answerCalls: [] } as unknown as RunEvent;

function openReader(after = 0) {
  const log = createRunLog(manualClock(), () => {});
  const gone = new AbortController();
  const body = liveEventStream(log, after, gone.signal).body as ReadableStream<Uint8Array>;
  const reader = body.getReader();
  async function frame() {
    const { value } = await reader.read();
    const [, id, data] = /^id: (\d+)\ndata: (.*)\n\n$/.exec(new TextDecoder().decode(value)) ?? [];
    return data === undefined ? null : { id: Number(id), events: JSON.parse(data) };
  }
  return { log, gone, reader, frame };
}

test('what happens in one turn of the event loop comes in one frame, and the log’s end ends the stream', async () => {
  const { log, frame } = openReader();
  const first = frame();
  const layer = ['1.1', '1.2', '1.3'].map(begun);
  for (const event of layer) log.append(event);
  expect(await first).toEqual({ id: 3, events: layer });
  const last = frame();
  for (const event of [begun('2.1'), over]) log.append(event);
  expect(await last).toEqual({ id: 5, events: [begun('2.1'), over] });
  expect(await frame()).toBeNull();
});

test('a reader that comes late gets what it lacks at once', async () => {
  const { log, frame } = openReader(1);
  for (const call of ['1.1', '1.2', '1.3']) log.append(begun(call));
  expect(await frame()).toEqual({ id: 3, events: [begun('1.2'), begun('1.3')] });
});

test('a reader that has gone is not told anything more', async () => {
  const { log, gone, reader } = openReader();
  const waiting = reader.read();
  log.append(begun('1.1'));
  gone.abort();
  await reader.cancel();
  log.append(begun('1.2'));
  expect(await waiting).toEqual({ value: undefined, done: true });
});

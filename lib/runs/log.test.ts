import { expect, test } from 'vitest';
import { noUsage } from '@/lib/mixture/cost';
import type { RunEvent } from '@/lib/moa/events';
import { manualClock } from '@/tests/support/manual-clock';
import { createRunLog } from './log';

const delta = (text: string, call = '1.1'): RunEvent => ({ type: 'call.delta', call, text });
const finished: RunEvent = {
  type: 'call.finished',
  call: '1.1',
  status: 'succeeded',
  usage: noUsage,
  costUsd: null,
  durationMs: 1,
};
const over: RunEvent = {
  type: 'run.finished',
  status: 'succeeded',
  answerCalls: [],
  finishedAt: '',
  durationMs: 1,
};

function openLog() {
  const clock = manualClock();
  const events: RunEvent[] = [];
  const log = createRunLog(clock, (event) => events.push(event));
  return { clock, events, log };
}

test('the first token is there at once; those that follow within 33 ms come as one', async () => {
  const { clock, events, log } = openLog();
  for (const text of ['a', 'b', 'c']) log.append(delta(text));
  expect(events).toEqual([delta('a')]);
  await clock.pass(33);
  expect(events).toEqual([delta('a'), delta('bc')]);
});

test('an overdue batch is flushed inline, without waiting for its timer', async () => {
  const { clock, events, log } = openLog();
  log.append(delta('a'));
  await clock.pass(40);
  log.append(delta('b'));
  expect(events).toHaveLength(2);
});

test('other events come after the text that was written before them', () => {
  const { events, log } = openLog();
  for (const event of [delta('a'), delta('b'), finished]) log.append(event);
  expect(events).toEqual([delta('a'), delta('b'), finished]);
});

test('a reader resumes after any sequence number, and reads each event once', () => {
  const { log } = openLog();
  for (const event of [delta('a'), finished, over]) log.append(event);
  expect(log.read(0)).toEqual({ seq: 3, json: JSON.stringify([delta('a'), finished, over]) });
  expect(log.read(2)).toEqual({ seq: 3, json: JSON.stringify([over]) });
  expect(log.read(3)).toBeNull();
  expect(log.closed).toBe(true);
});

test('a frame is cut, so that a slow reader is handed little at a time', () => {
  const { log } = openLog();
  for (let index = 0; index < 10; index += 1) {
    log.append(delta('x'.repeat(10_000), `1.${index + 1}`));
    log.append({ ...finished, call: `1.${index + 1}` });
  }
  const first = log.read(0);
  expect(first?.json.length).toBeLessThan(50_000);
  expect(log.read(first?.seq ?? 0)?.seq).toBeGreaterThan(first?.seq ?? 0);
});

test('readers are woken by every change until they leave', () => {
  const { log } = openLog();
  let woken = 0;
  const leave = log.onChange(() => {
    woken += 1;
  });
  log.append(finished);
  expect(woken).toBeGreaterThan(0);
  leave();
  const before = woken;
  log.append(over);
  expect(woken).toBe(before);
});

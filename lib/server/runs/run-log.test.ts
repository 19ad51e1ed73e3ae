import { expect, test } from 'vitest';
import type { RunEvent } from '@/lib/moa/events/run-event';
import { noUsage } from '@/lib/spending/token-usage';
import { manualClock } from '@/tests/support/runs/manual-clock';
import { createRunLog, cutDelta } from './run-log';

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

test('simultaneous text of several calls is available at once in one batch; text within the next 30 ms forms one batch', async () => {
  const { clock, events, log } = openLog();
  for (const event of [delta('a'), delta('x', '1.2')]) log.append(event);
  await clock.pass(0);
  expect(events).toEqual([delta('a'), delta('x', '1.2')]);
  await clock.pass(1);
  for (const text of ['b', 'c']) log.append(delta(text));
  await clock.pass(28);
  expect(events).toHaveLength(2);
  await clock.pass(1);
  expect(events.slice(2)).toEqual([delta('bc')]);
});

test('a batch whose timer is a whole frame late is flushed without the timer', () => {
  const events: RunEvent[] = [];
  let now = 1000;
  const starving = { elapsed: () => now, after: () => () => {} };
  const log = createRunLog(starving, (event) => events.push(event));
  log.append(delta('a'));
  log.append(delta('b'));
  now += 60;
  log.append(delta('c'));
  expect(events).toEqual([delta('ab')]);
  now += 1;
  log.append(delta('d'));
  expect(events).toEqual([delta('ab'), delta('cd')]);
});

test('the change of text to reasoning is logged after that text and before later text', async () => {
  const { clock, events, log } = openLog();
  log.append(delta('first'));
  await clock.pass(0);
  log.append(delta(' a plan'));
  log.append({ type: 'call.delta', call: '1.1', textIsReasoning: true });
  log.append(delta('The '));
  log.append(delta('answer'));
  await clock.pass(30);
  expect(events).toEqual([
    delta('first'),
    delta(' a plan'),
    { type: 'call.delta', call: '1.1', textIsReasoning: true, text: 'The answer' },
  ]);
});

test('the first text of a call is flushed at once and does not delay the text of others', async () => {
  const { clock, events, log } = openLog();
  log.append(delta('a'));
  await clock.pass(20);
  const first: RunEvent = { type: 'call.delta', call: '1.2', text: 'x', ttftMs: 7 };
  log.append(first);
  expect(events).toEqual([delta('a'), first]);
  log.append(finished);
  log.append(delta('b'));
  await clock.pass(10);
  expect(events).toEqual([delta('a'), first, finished, delta('b')]);
});

test('a call that ends between two frames does not delay the text of others', async () => {
  const { clock, events, log } = openLog();
  log.append(delta('a', '1.2'));
  await clock.pass(15);
  for (const event of [delta('the end'), finished]) log.append(event);
  await clock.pass(18);
  log.append(delta('b', '1.2'));
  await clock.pass(0);
  expect(events).toEqual([delta('a', '1.2'), delta('the end'), finished, delta('b', '1.2')]);
});

test('other events come after the text that was written before them', () => {
  const { events, log } = openLog();
  for (const event of [delta('a'), delta('b'), finished]) log.append(event);
  expect(events).toEqual([delta('ab'), finished]);
});

test('a reader resumes after any sequence number, and reads each event once', () => {
  const { log } = openLog();
  for (const event of [delta('a'), finished, over]) log.append(event);
  expect(log.read(0)).toEqual({ seq: 3, json: JSON.stringify([delta('a'), finished, over]) });
  expect(log.read(2)).toEqual({ seq: 3, json: JSON.stringify([over]) });
  expect(log.read(3)).toBeNull();
  expect(log.closed).toBe(true);
});

test('frames are limited, so that a slow reader gets little at a time', () => {
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

test('a large amount of text at once is split into short frames without loss', async () => {
  const { clock, log } = openLog();
  const text = 'x😀'.repeat(100_000);
  log.append(delta(text));
  await clock.pass(0);
  let read = '';
  for (let after = 0; ; ) {
    const frame = log.read(after);
    if (frame === null) break;
    expect(frame.json.length).toBeLessThan(64 * 1024);
    for (const event of JSON.parse(frame.json)) {
      expect(event.text.isWellFormed()).toBe(true);
      read += event.text;
    }
    after = frame.seq;
  }
  expect(read).toBe(text);
});

test('a delta that is split keeps its reasoning before its text, and has its time to the first token once', () => {
  const moved = { type: 'call.delta', call: '1.1', textIsReasoning: true } as const;
  expect(cutDelta({ ...moved, text: 'abc' }, 2)).toEqual([
    { ...moved, text: 'ab' },
    { type: 'call.delta', call: '1.1', text: 'c' },
  ]);
  expect(cutDelta({ type: 'call.delta', call: '1.1', reasoning: 'abc', text: 'd', ttftMs: 5 }, 2)).toEqual([
    { type: 'call.delta', call: '1.1', reasoning: 'ab', ttftMs: 5 },
    { type: 'call.delta', call: '1.1', reasoning: 'c' },
    { type: 'call.delta', call: '1.1', text: 'd' },
  ]);
});

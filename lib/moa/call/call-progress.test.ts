import { expect, test } from 'vitest';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { noUsage } from '@/lib/spending/token-usage';
import { modelInfo, testPorts } from '@/tests/support/runs/test-ports';
import type { AttemptResult } from './attempt';
import { createProgress } from './call-progress';

const request: CallRequest = {
  model: 't/a',
  messages: [{ role: 'user', content: 'Why is the sky blue?' }],
  temperature: 0.7,
  maxOutputTokens: 100,
};
/** $1 per input token and $2 per output token. */
const info = modelInfo('t/a', { price: { input: 1_000_000, output: 2_000_000 } });
const usage = { inputTokens: 10, outputTokens: 5, reasoningTokens: null, cachedInputTokens: null };
const overloaded = { code: 'upstream' as const, message: 'The provider failed (503).', retryable: true };

/** The result of an attempt that ended with the text "Blue.", with these changes. */
function result(changes: Partial<AttemptResult> = {}): AttemptResult {
  return {
    text: 'Blue.',
    reasoning: '',
    usage,
    finishReason: 'stop',
    failure: null,
    toolCalls: [],
    askedForTool: false,
    notes: [],
    answeredBy: null,
    costUsd: null,
    cutByUs: false,
    ...changes,
  };
}

function start(continues = '') {
  const stop = new AbortController();
  const { ports, events, clock } = testPorts();
  const finished = () => events.find((event) => event.type === 'call.finished');
  return { progress: createProgress('1.1', stop.signal, ports, continues), events, finished, clock, stop };
}

test('the time to the first token counts from the first attempt and is emitted once', async () => {
  const { progress, events, clock } = start();
  progress.queued();
  await clock.pass(5_000);
  progress.starts('t/a');
  await clock.pass(200);
  progress.ended(result({ text: '', usage: null, failure: overloaded }), request, info, []);
  progress.starts('t/a');
  await clock.pass(100);
  progress.delta({ text: 'Blue' });
  progress.delta({ text: '.' });
  expect(events.slice(-2)).toEqual([
    { type: 'call.delta', call: '1.1', text: 'Blue', ttftMs: 300 },
    { type: 'call.delta', call: '1.1', text: '.' },
  ]);
});

test('a retry is numbered and names the failure before it', () => {
  const { progress, events } = start();
  progress.starts('t/a');
  progress.ended(result({ text: '', usage: null, failure: overloaded }), request, info, []);
  progress.starts('t/a');
  expect(events.at(-1)).toMatchObject({
    attempt: 2,
    after: { code: 'upstream', message: 'The provider failed (503).' },
  });
});

test('every attempt is paid for', () => {
  const { progress, finished } = start();
  progress.starts('t/a');
  progress.ended(result({ failure: overloaded }), request, info, []);
  progress.starts('t/a');
  progress.ended(result(), request, info, []);
  progress.finish();
  expect(finished()).toMatchObject({
    status: 'succeeded',
    usage: { inputTokens: 20, outputTokens: 10 },
    costUsd: 40,
  });
});

test('an attempt that Strata cut is estimated: the provider may bill what it wrote', () => {
  const { progress, finished } = start();
  progress.starts('t/a');
  const failure = { code: 'timeout' as const, message: 'Not finished within 5 s.', retryable: false };
  const cut = result({ text: 'The sky', reasoning: 'Let me think.', usage: null, cutByUs: true, failure });
  progress.ended(cut, request, info, []);
  progress.finish();
  expect(finished()).toMatchObject({
    status: 'timed_out',
    usage: { inputTokens: 5, outputTokens: 5, reasoningTokens: 3, estimated: true },
    costUsd: 15,
  });
});

test('a call that Strata cut before its first token still sent its prompt', () => {
  const { progress, finished } = start();
  progress.starts('t/a');
  const failure = { code: 'first_token_timeout' as const, message: 'No token came.', retryable: false };
  progress.ended(result({ text: '', usage: null, cutByUs: true, failure }), request, info, []);
  progress.finish();
  expect(finished()).toMatchObject({
    usage: { inputTokens: 5, outputTokens: 0, estimated: true },
    costUsd: 5,
  });
});

test('an attempt that failed before it wrote anything costs nothing', () => {
  const { progress, finished } = start();
  progress.starts('t/a');
  progress.ended(result({ text: '', usage: null, failure: overloaded }), request, info, []);
  progress.finish();
  expect(finished()).toMatchObject({ status: 'failed', usage: noUsage, costUsd: null });
});

test('without a price the cost is unknown, not zero', () => {
  const { progress, finished } = start();
  progress.starts('t/a');
  progress.ended(result(), request, modelInfo('t/a'), []);
  progress.finish();
  expect(finished()).toMatchObject({ usage, costUsd: null });
});

test('a call that leaves the queue was never sent: it has no duration', async () => {
  const { progress, finished, clock, stop } = start();
  progress.queued();
  await clock.pass(1_000);
  stop.abort({ code: 'stopped', message: 'You stopped this.' });
  progress.leftQueue();
  const outcome = progress.finish();
  expect(outcome).toMatchObject({
    status: 'stopped',
    error: { code: 'stopped', message: 'You stopped this.' },
  });
  expect(finished()).toMatchObject({ durationMs: null, usage: noUsage });
});

test('a call is over once it has written something, even if it failed then', () => {
  const { progress } = start();
  progress.starts('t/a');
  progress.ended(result({ text: '', usage: null, failure: overloaded }), request, info, []);
  expect(progress.isOver()).toBe(false);
  progress.starts('t/a');
  progress.delta({ text: 'The' });
  progress.ended(result({ text: 'The', failure: overloaded }), request, info, []);
  expect(progress.isOver()).toBe(true);
});

test('a complete text without the requested list fails the call; its text is kept', () => {
  const { progress, finished } = start();
  progress.starts('t/a');
  progress.ended(result(), request, info, []);
  const outcome = progress.finish(() => ({ ok: false, reason: 'The list is not JSON.' }));
  expect(outcome).toMatchObject({ status: 'failed', text: 'Blue.', error: { code: 'protocol' } });
  expect(finished()).toMatchObject({ error: { message: 'The list is not JSON.' }, costUsd: 20 });
});

test('notes of the request and ignored settings are emitted together', () => {
  const { progress, finished } = start();
  progress.starts('t/a');
  progress.ended(result({ notes: ['Its provider does not take seed.'] }), request, info, [
    'Left out a turn.',
  ]);
  progress.finish();
  expect(finished()).toMatchObject({ notes: ['Left out a turn.', 'Its provider does not take seed.'] });
});

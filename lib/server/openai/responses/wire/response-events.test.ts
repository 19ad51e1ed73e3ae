import { expect, test } from 'vitest';
import type { ReasoningLevel } from '@/lib/contract/api-key-contract';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import type { TagHabit } from '@/lib/server/openai/wire/held-content';
import { asks, ends, runAfter, runEnds, started, writes } from '@/tests/support/runs/run-events';
import { responseEvents } from './response-events';
import type { ResponseObject } from './response-object';
import { echoOf } from './response-settings';
import { wholeResponse } from './whole-response';

const runId = 'r'.repeat(21);

function response(layers: ReasoningLevel) {
  const asked = { runId, model: 'moa/x', created: 1, runUrl: null, references: 'asked' as const };
  const settings = { echo: echoOf({ model: 'moa/x' }, true), layers, system: [], needsForm: false };
  return { asked, settings, metadata: {} };
}

type Sent = { type: string; sequence_number: number; delta?: string; response?: ResponseObject };

/** The text of each finished aggregator, and whether a part of it was reasoning. */
const answeredWith: [string, boolean][] = [];

/** What a reader is sent for these events of a run; the aggregator is 3.1. */
function sent(events: RunEvent[], layers: ReasoningLevel = 'off', tagHabit: TagHabit = 'separated'): Sent[] {
  const stream = responseEvents(response(layers), runAfter(), '3.1', tagHabit, (call, wasReasoning) =>
    answeredWith.push([call.text, wasReasoning]),
  );
  let state: RunState | null = null;
  const said = [started, ...events].flatMap((event) => {
    state = reduce(state, event);
    return stream.isSilent(JSON.stringify(event)) ? [] : stream.take(event, state);
  });
  return [...stream.first, ...said] as Sent[];
}
const outputOf = (events: Sent[]) => events.at(-1)?.response?.output;
const textOf = (events: Sent[], type: string) =>
  events.map((event) => (event.type === type ? event.delta : '')).join('');

const answered = [asks('3.1'), writes('3.1', 'The '), writes('3.1', 'answer'), ends('3.1')];
const over = runEnds('succeeded', ['3.1']);
const thinks = (call: string, reasoning: string): RunEvent => ({ type: 'call.delta', call, reasoning });

test('what the aggregator writes is one message, and what proposers write is not even read', () => {
  const events = sent([asks('1.1'), writes('1.1', 'a proposal'), ends('1.1'), ...answered, over]);
  expect(textOf(events, 'response.output_text.delta')).toBe('The answer');
  expect(JSON.stringify(events)).not.toContain('a proposal');
  expect(outputOf(events)).toMatchObject([{ id: `msg_${runId}`, content: [{ text: 'The answer' }] }]);
  const stream = responseEvents(response('titles'), runAfter(), '3.1', 'separated', () => {});
  expect(stream.isSilent(JSON.stringify(writes('1.1', 'x')))).toBe(true);
  expect(stream.isSilent(JSON.stringify(writes('3.1', 'x')))).toBe(false);
});

test('the end of the answer says whether its beginning was reasoning', () => {
  answeredWith.length = 0;
  sent([...answered, over]);
  const moved: RunEvent = { type: 'call.delta', call: '3.1', textIsReasoning: true, text: 'Blue.' };
  sent([asks('3.1'), writes('3.1', 'hm </think>'), moved, ends('3.1'), over]);
  expect(answeredWith).toEqual([
    ['The answer', false],
    ['Blue.', true],
  ]);
});

test('events are numbered without gaps, and the first have no answer and no usage', () => {
  const events = sent([...answered, over], 'full');
  expect(events.map(({ sequence_number }) => sequence_number)).toEqual(events.map((_, index) => index));
  expect(events[0]).toMatchObject({
    type: 'response.created',
    response: { id: `resp_${runId}`, status: 'in_progress', output: [], usage: null, completed_at: null },
  });
});

test('a response that was streamed is the same when it is fetched', () => {
  const events = [asks('1.1'), writes('1.1', 'a proposal'), ends('1.1'), ...answered, over];
  for (const layers of ['off', 'titles', 'full'] as const) {
    const whole = wholeResponse(runAfter(...events), response(layers));
    expect(whole.output.map(({ type }) => type)).toEqual(
      layers === 'off' ? ['message'] : ['reasoning', 'message'],
    );
    expect(sent(events, layers).at(-1)?.response).toEqual(whole);
  }
});

test('reasoning after the answer has begun does not split it', () => {
  const events = sent(
    [
      asks('3.1'),
      thinks('3.1', 'Hm.'),
      writes('3.1', 'The '),
      thinks('3.1', 'Indeed.'),
      writes('3.1', 'answer'),
      ends('3.1'),
      over,
    ],
    'full',
  );
  expect(outputOf(events)).toMatchObject([
    { type: 'reasoning', summary: [{ text: expect.stringContaining('Hm.') }] },
    { type: 'message', content: [{ text: 'The answer' }] },
    { type: 'reasoning', id: `rs_${runId}_1`, summary: [{ text: expect.stringContaining('Indeed.') }] },
  ]);
});

test('text that turns out to be reasoning is no part of the answer', () => {
  const turned: RunEvent = { type: 'call.delta', call: '3.1', textIsReasoning: true, text: 'The answer' };
  const events = sent([asks('3.1'), writes('3.1', 'A plan'), turned, ends('3.1'), over]);
  expect(outputOf(events)).toMatchObject([{ content: [{ text: 'The answer' }] }]);
});

test('proposals stand for the answer of an aggregator that wrote nothing', () => {
  const events = sent([
    ...[asks('1.1'), writes('1.1', 'a proposal'), ends('1.1')],
    ...[asks('3.1'), ends('3.1', 'failed')],
    runEnds('degraded', ['1.1'], 'The aggregator failed.'),
  ]);
  expect(textOf(events, 'response.output_text.delta')).toBe('a proposal');
  expect(events.at(-1)).toMatchObject({
    type: 'response.completed',
    response: { strata: { status: 'degraded' } },
  });
});

test('a run that is stopped ends its stream, and is cancelled', () => {
  const events = sent([
    asks('3.1'),
    writes('3.1', 'The '),
    ends('3.1', 'stopped'),
    runEnds('stopped', ['3.1'], 'Stopped.'),
  ]);
  expect(events.at(-1)).toMatchObject({
    type: 'response.failed',
    response: { status: 'cancelled', error: { code: 'run_stopped' }, output: [{ status: 'incomplete' }] },
  });
});

test('text that turns out to be reasoning is not sent where the model is known to lose its opening tag', () => {
  const lost = { type: 'call.delta', call: '3.1', textIsReasoning: true, text: 'The answer' } as RunEvent;
  const events = sent(
    [asks('3.1'), writes('3.1', 'Let me think. '), lost, ends('3.1'), over],
    'off',
    'loses',
  );
  expect(textOf(events, 'response.output_text.delta')).toBe('The answer');
});

import type { LanguageModelV4StreamPart, LanguageModelV4Usage } from '@ai-sdk/provider';
import { expect, test } from 'vitest';
import { finish } from '@/tests/support/runs/scripted-model';
import { createCollector, type Delta, maxTextLength } from './collect-stream';

const text = (delta: string): LanguageModelV4StreamPart => ({ type: 'text-delta', id: '0', delta });
const reasoning = (delta: string): LanguageModelV4StreamPart => ({ type: 'reasoning-delta', id: '0', delta });

function collect(
  parts: LanguageModelV4StreamPart[],
  { mostCalls = 0, nameOf = (name: string) => name } = {},
) {
  const deltas: Delta[] = [];
  const collector = createCollector(
    { mostCalls, nameOf },
    (delta) => deltas.push(delta),
    (said) => said.replace('sk-12345', '[key]'),
  );
  const goesOn = parts.map(collector.take);
  collector.end();
  return { deltas, goesOn, ...collector.collected };
}

test('text and reasoning are collected separately and passed on as they arrive', () => {
  const collected = collect([reasoning('Rayleigh.'), text('The sky'), text(' is blue.'), finish('stop')]);
  expect(collected).toMatchObject({
    text: 'The sky is blue.',
    reasoning: 'Rayleigh.',
    finishReason: 'stop',
    failure: null,
    deltas: [{ reasoning: 'Rayleigh.' }, { text: 'The sky' }, { text: ' is blue.' }],
  });
});

test('an emoji that is split between two deltas arrives complete, also with reasoning between them', () => {
  const { text: whole, reasoning: thought } = collect([
    text('a 🌈'.slice(0, 3)),
    reasoning('b'),
    text('\udf08 c'),
  ]);
  expect([whole, thought]).toEqual(['a 🌈 c', 'b']);
});

test('the text passed on equals the collected text, without NUL', () => {
  const { deltas, text: whole } = collect(['a\0', '\0', '', 'b\ud83c', 'c'].map(text));
  expect(whole).toBe('ab\ufffdc');
  expect(deltas.map((delta) => ('text' in delta ? delta.text : '')).join('')).toBe(whole);
});

test('text before a lone closing tag becomes reasoning', () => {
  const collected = collect([text('Let me think.'), text('\n</think>\n'), text('Blue.')]);
  expect(collected).toMatchObject({ text: 'Blue.', reasoning: expect.stringContaining('Let me think.') });
  expect(collected.deltas).toContainEqual({ textIsReasoning: true });
});

test('text beyond 4 MB is cut off at a whole character, and the rest of the stream is not read', () => {
  const { goesOn, text: whole, failure } = collect([text('x'.repeat(maxTextLength - 1)), text('🌈')]);
  expect(goesOn).toEqual([true, false]);
  expect(failure).toMatchObject({ code: 'too_large', retryable: false });
  expect(whole.length).toBe(maxTextLength);
  expect(whole.isWellFormed()).toBe(true);
});

test('reasoning counts towards the 4 MB', () => {
  const { goesOn } = collect([reasoning('x'.repeat(maxTextLength)), text('y')]);
  expect(goesOn).toEqual([true, false]);
});

const toolParts: LanguageModelV4StreamPart[] = [
  { type: 'tool-input-start', id: 't0', toolName: 'search' },
  { type: 'tool-input-delta', id: 't0', delta: '{"q":' },
  { type: 'tool-input-delta', id: 't0', delta: '"sky"}' },
  { type: 'tool-input-end', id: 't0' },
  { type: 'tool-call', toolCallId: 't0', toolName: 'search', input: '{"q":"sky"}' },
  { type: 'tool-call', toolCallId: 't1', toolName: 'now', input: '{}' },
];

test('a tool call in pieces and then whole counts once; one that only comes whole counts too', () => {
  const { toolCalls, deltas, askedForTool } = collect(toolParts, { mostCalls: 9 });
  expect(toolCalls).toEqual([
    { id: 't0', name: 'search', input: '{"q":"sky"}' },
    { id: 't1', name: 'now', input: '{}' },
  ]);
  expect(askedForTool).toBe(false);
  expect(deltas.at(-1)).toEqual({ index: 1, input: '{}' });
});

test('beyond the calls that count, none is collected or passed on, and a note says so', () => {
  const { toolCalls, deltas, notes } = collect(toolParts, { mostCalls: 1 });
  expect(toolCalls).toEqual([{ id: 't0', name: 'search', input: '{"q":"sky"}' }]);
  expect(deltas.every((delta) => 'index' in delta && delta.index === 0)).toBe(true);
  expect(notes).toEqual(['The model called 2 tools at once; the first counted, as the request asks.']);
});

test('pieces of a call that does not count are dropped', () => {
  const second = toolParts.map((part) => JSON.parse(JSON.stringify(part).replaceAll('t0', 't9')));
  expect(collect([...toolParts, ...second], { mostCalls: 2 }).toolCalls).toHaveLength(2);
});

test('tools are collected under the names that the client gave', () => {
  const { toolCalls, deltas } = collect(toolParts, { mostCalls: 9, nameOf: (sent) => `web.${sent}` });
  expect(toolCalls.map(({ name }) => name)).toEqual(['web.search', 'web.now']);
  expect(deltas[0]).toMatchObject({ name: 'web.search' });
});

test('a model without tools that calls one has only asked for it', () => {
  expect(collect(toolParts)).toMatchObject({ toolCalls: [], askedForTool: true, deltas: [] });
});

test('the first error is the failure, without secrets', () => {
  const { failure } = collect([
    { type: 'error', error: new Error('bad key sk-12345') },
    { type: 'error', error: new Error('stream closed') },
    finish('error'),
  ]);
  expect(failure?.message).toContain('bad key [key]');
});

test('a provider without token counts has no usage; partial counts are kept', () => {
  const finishWith = (usage: LanguageModelV4Usage): LanguageModelV4StreamPart => ({
    type: 'finish',
    finishReason: { unified: 'stop', raw: 'stop' },
    usage,
  });
  const nothing = {
    inputTokens: { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
    outputTokens: { total: undefined, text: undefined, reasoning: undefined },
  };
  expect(collect([finishWith(nothing)]).usage).toBeNull();
  const inPart = { ...nothing, outputTokens: { total: 5, text: 3, reasoning: 2 } };
  expect(collect([finishWith(inPart)]).usage).toEqual({
    inputTokens: null,
    outputTokens: 5,
    reasoningTokens: 2,
    cachedInputTokens: null,
  });
});

test('of a provider’s warnings, deprecations are not told', () => {
  const { notes } = collect([
    {
      type: 'stream-start',
      warnings: [
        { type: 'unsupported', feature: 'seed' },
        { type: 'unsupported', feature: 'temperature', details: 'it is a reasoning model' },
        { type: 'other', message: 'Sent without stop.' },
        { type: 'deprecated', setting: 'seed', message: 'It retires soon.' },
      ],
    },
  ]);
  expect(notes).toEqual([
    'Its provider does not take seed.',
    'Its provider does not take temperature: it is a reasoning model.',
    'Sent without stop.',
  ]);
});

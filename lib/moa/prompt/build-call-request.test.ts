import { expect, test } from 'vitest';
import { countTokens } from '@/lib/mixture/count-tokens';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { type PlannedCall, planOf } from '@/lib/mixture/plan';
import { textOf } from '@/lib/moa/messages/call-request';
import { tokensOfRequest } from '@/lib/moa/messages/request-tokens';
import { type RunQuestion, turnOf } from '@/lib/moa/messages/run-question';
import { modelInfo } from '@/tests/support/runs/test-ports';
import { type CallInput, requestFor, roomForReferences } from './build-call-request';

const mixture: Mixture = {
  name: 'Test',
  systemPrompt: 'Answer in English.',
  layers: [
    { proposers: [{ model: 't/a', temperature: 1, maxOutputTokens: 100, instructions: 'Be brief.' }] },
  ],
  aggregator: { model: 't/b' },
};
const [proposer, aggregator] = planOf(mixture).flat() as [PlannedCall, PlannedCall];

function input(
  planned: PlannedCall,
  asked: Partial<RunQuestion> = {},
  rest: Partial<CallInput> = {},
): CallInput {
  return {
    planned,
    asked: { history: [], question: 'Why is the sky blue?', ...asked },
    mixture,
    references: [],
    notes: [],
    signal: new AbortController().signal,
    ...rest,
  };
}

function requested(call: CallInput, contextTokens: number | null = null) {
  return requestFor(call.planned.spec.model, modelInfo('t/a', { contextTokens }), call, { countTokens });
}

test('a call has the parameters of its slot or the defaults of the paper', () => {
  expect(requested(input(proposer)).request).toMatchObject({
    model: 't/a',
    temperature: 1,
    maxOutputTokens: 100,
  });
  expect(requested(input({ ...proposer, spec: { model: 't/a' } })).request).toMatchObject({
    temperature: 0.7,
    maxOutputTokens: 2048,
  });
});

test('system prompts are in the order mixture, client, slot', () => {
  expect(requested(input(proposer, { systemPrompt: 'You are a physicist.' })).request.messages).toEqual([
    { role: 'system', content: 'Answer in English.\n\nYou are a physicist.\n\nBe brief.' },
    { role: 'user', content: 'Why is the sky blue?' },
  ]);
});

test('only the aggregator gets the parameters of the answer, which override its slot’s', () => {
  const answer = { temperature: 0, maxOutputTokens: 50, stopSequences: ['END'] };
  expect(requested(input(aggregator, { answer })).request).toMatchObject(answer);
  const { request } = requested(input(proposer, { answer }));
  expect(request).toMatchObject({ temperature: 1, maxOutputTokens: 100 });
  expect(request).not.toHaveProperty('stopSequences');
});

test('only the aggregator gets a requested format as an instruction too', () => {
  const answer = { responseFormat: { type: 'json' as const } };
  const systemOf = (planned: PlannedCall) =>
    textOf(requested(input(planned, { answer })).request.messages[0]?.content ?? '');
  expect(systemOf(aggregator)).toContain('JSON');
  expect(systemOf(proposer)).not.toContain('JSON');
});

test('turns that do not fit with question and answer are left out, oldest first, with a note', () => {
  const history = ['one', 'two', 'three'].map((name) => turnOf(name, 'xxxxx '.repeat(100)));
  const { request, notes } = requested(input(proposer, { history }, { notes: ['A note.'] }), 400);
  expect(request.messages.map(({ content }) => textOf(content).slice(0, 5))).toEqual([
    'Answe',
    'two',
    'xxxxx',
    'three',
    'xxxxx',
    'Why i',
  ]);
  expect(notes).toEqual(['A note.', 'Left out the 1 oldest of 3 turns: they do not fit its context.']);
});

test.each([
  ['Chinese', '天空为什么是蓝色的'.repeat(100)],
  ['Japanese', '空が青いのはなぜですか'.repeat(80)],
  ['code', 'for(let i=0;i<n;i++){a[i]=(b[i]||0);}'.repeat(40)],
])('history in %s is limited to the context', (_, text) => {
  const history = ['one', 'two', 'three', 'four'].map((name) => turnOf(name, text));
  const contextTokens = 2_000;
  const { request, notes } = requested(input(proposer, { history }), contextTokens);
  expect(notes[0]).toMatch(/^Left out the \d oldest of 4 turns/);
  const sent = tokensOfRequest(request, countTokens) + (request.maxOutputTokens ?? 0);
  expect(sent).toBeLessThanOrEqual(contextTokens * 0.9);
});

test('the tools and the schema of the answer leave less room for the history of the call that has them', () => {
  const history = ['one', 'two'].map((name) => turnOf(name, 'word '.repeat(100)));
  const inputSchema = { type: 'object', description: 'word '.repeat(300) };
  const keptWith = (planned: PlannedCall, answer: RunQuestion['answer']) =>
    requested(input(planned, { history, answer }), 2_650).request.messages.filter(
      ({ content }) => content === 'one',
    ).length;
  expect(keptWith(aggregator, {})).toBe(1);
  expect(keptWith(aggregator, { tools: [{ name: 'search', inputSchema }] })).toBe(0);
  expect(keptWith(aggregator, { responseFormat: { type: 'json', schema: inputSchema } })).toBe(0);
  expect(keptWith(proposer, { tools: [{ name: 'search', inputSchema }] })).toBe(1);
});

test('nothing is left out when the context is unknown', () => {
  const history = [turnOf('one', 'x'.repeat(1_000_000))];
  const { request, notes } = requested(input(proposer, { history }));
  expect(request.messages).toHaveLength(4);
  expect(notes).toEqual([]);
});

test('tool calls are sent as tool calls to the call with the tools, and as text to the others', () => {
  const toolCalls = [{ id: 't0', name: 'search', input: '{"q":"sky"}' }];
  const since = [
    { role: 'assistant' as const, content: '', toolCalls },
    { role: 'tool' as const, toolCallId: 't0', toolName: 'search', content: 'Blue.' },
  ];
  const answer = { tools: [{ name: 'search', inputSchema: { type: 'object' } }] };
  const sent = (planned: PlannedCall) =>
    requested(input(planned, { since, answer })).request.messages.slice(-2);
  expect(sent(aggregator)).toEqual(since);
  expect(sent(proposer)).toEqual([
    { role: 'assistant', content: '[Called search with {"q":"sky"}]' },
    { role: 'user', content: '[Result of search]\nBlue.' },
  ]);
});

test('the list of disagreements is requested by schema only where the provider enforces it', () => {
  const read = () => ({ ok: false as const, reason: 'not read' });
  const planned: PlannedCall = { ...aggregator, call: '2.1.1', role: 'disagreement' };
  const formatWhen = (byFormat: boolean) =>
    requested(input(planned, {}, { references: ['Blue.', 'Red.'], listing: { byFormat, read } })).request
      .responseFormat;
  expect(formatWhen(true)).toMatchObject({ type: 'json', name: 'disagreement' });
  expect(formatWhen(false)).toBeUndefined();
});

test('references may fill nine tenths of the context minus prompt and answer', () => {
  const words = { countTokens: (text: string) => text.match(/\S+/g)?.length ?? 0 };
  const room = (contextTokens: number | null, question: string) =>
    roomForReferences(modelInfo('t/a', { contextTokens }), input(proposer, { question }), words);
  expect(room(null, 'Why?')).toBeNull();
  const large = room(10_000, 'Why?') ?? 0;
  expect(large).toBeGreaterThan(8_600);
  expect(large).toBeLessThan(8_900);
  expect(room(10_000, 'Why is it?')).toBe(large - 2);
  expect(room(20_000, 'Why?')).toBe(large + 9_000);
  expect(room(100, 'Why?')).toBeLessThan(0);
});

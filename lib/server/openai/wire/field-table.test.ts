/** The table of docs/openai-api.md and the code say the same of every field. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldsOfEndpoints, fieldsOfPackages } from '@/lib/moa/messages/passed-on-fields';
import { mixtureOf } from '@/tests/support/api';
import { answerParametersOf } from './answer-parameters';
import { chatBody, knownFields } from './chat-request';
import { passedOnSchemas } from './fields/passed-on-schemas';
import { requestNotes } from './request-notes';

const columns = ['taken', 'passed on', 'noted', 'refused'] as const;
type Column = (typeof columns)[number];

const rows = new Map(
  readFileSync('docs/openai-api.md', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, name, ...cells] = /^\| (?:`(\w+)`|any other) \| ?(.*)\|$/.exec(line) ?? [];
      const texts = (cells[0] ?? '').split('|').map((cell) => cell.trim());
      return texts.length === columns.length ? [[name ?? 'foo', texts] as const] : [];
    }),
);
const cell = (field: string, column: Column) => rows.get(field)?.[columns.indexOf(column)] ?? '';

const question = { role: 'user', content: 'Why?' };
const tool = { type: 'function', function: { name: 'f' } };
/** A value for each cell that is not empty, beside what else the request needs. */
const examples: Record<string, Partial<Record<Column, unknown>>> = {
  model: { taken: 'moa/demo', refused: '' },
  messages: {
    taken: [question],
    noted: [{ ...question, foo: 1 }],
    refused: [{ role: 'user', content: [{ type: 'input_audio' }] }],
  },
  stream: { taken: true, refused: 'yes' },
  stream_options: { taken: { include_usage: true, include_obfuscation: true }, refused: true },
  temperature: { 'passed on': 1, refused: 3 },
  top_p: { 'passed on': 0.5, refused: 2 },
  presence_penalty: { 'passed on': 1, refused: -3 },
  frequency_penalty: { 'passed on': 1, refused: 3 },
  max_tokens: { taken: -1, 'passed on': 5, noted: 40_000, refused: 0 },
  max_completion_tokens: { taken: -1, 'passed on': 5, noted: 40_000, refused: 0 },
  stop: { taken: '', 'passed on': 'END', refused: ['a', 'b', 'c', 'd', 'e'] },
  seed: { 'passed on': 7, refused: 0.5 },
  reasoning_effort: { taken: 'default', 'passed on': 'low', refused: 'much' },
  response_format: {
    taken: { type: 'text' },
    'passed on': { type: 'json_object' },
    refused: { type: 'xml' },
  },
  tools: { taken: [], 'passed on': [tool], noted: [{ ...tool, foo: 1 }], refused: [{ type: 'web_search' }] },
  tool_choice: {
    taken: 'auto',
    'passed on': { type: 'function', function: { name: 'f' } },
    refused: 'required',
  },
  functions: { taken: [], 'passed on': [{ name: 'f' }], noted: [{ name: 'f' }], refused: [{}] },
  function_call: { taken: 'auto', 'passed on': { name: 'f' }, refused: { name: 'f' } },
  parallel_tool_calls: { taken: true, 'passed on': false, refused: 1 },
  verbosity: { 'passed on': 'low', noted: 'low', refused: 'loud' },
  service_tier: { taken: 'auto', 'passed on': 'flex', noted: 'priority', refused: 1 },
  prediction: { 'passed on': { type: 'content', content: '' }, noted: { type: 'content' }, refused: 1 },
  prompt_cache_key: { 'passed on': 'k', noted: 'k', refused: 1 },
  safety_identifier: { 'passed on': 'k', noted: 'k', refused: 1 },
  top_k: { 'passed on': 3, noted: 3, refused: 0.5 },
  min_p: { 'passed on': 0.5, noted: 0.5, refused: 2 },
  top_a: { 'passed on': 0.5, noted: 0.5, refused: 2 },
  typical_p: { 'passed on': 0.5, noted: 0.5, refused: 2 },
  repetition_penalty: { 'passed on': 1.1, noted: 1.1, refused: 11 },
  reasoning: { taken: {}, 'passed on': { max_tokens: 5 }, noted: { max_tokens: 5 }, refused: 1 },
  thinking: { taken: {}, 'passed on': { type: 'disabled' }, noted: { type: 'disabled' }, refused: 1 },
  enable_thinking: { 'passed on': false, noted: false, refused: 1 },
  thinking_budget: { 'passed on': 5, noted: 5, refused: 0.5 },
  chat_template_kwargs: { taken: {}, 'passed on': { a: 1 }, noted: { a: 1 }, refused: 1 },
  user: { taken: 'me', noted: 'u'.repeat(513), refused: 1 },
  metadata: { taken: { job: '7' }, noted: { job: 'x'.repeat(513) }, refused: 'job' },
  store: { taken: false, refused: 'no' },
  mixture: { taken: mixtureOf([['a']]), refused: {} },
  layers: { taken: 'full', refused: 'some' },
  background: { taken: true, refused: 'yes' },
  n: { taken: 1, refused: 2 },
  logprobs: { taken: false, refused: true },
  top_logprobs: { taken: 0, refused: 1 },
  logit_bias: { taken: {}, refused: { 1: 1 } },
  modalities: { taken: ['text'], refused: ['audio'] },
  audio: { noted: {} },
  prompt_cache_options: { noted: {} },
  prompt_cache_retention: { noted: '24h' },
  web_search_options: { noted: {} },
  foo: { noted: 1 },
};

/** What else the request has, so that the field has its effect. */
const beside: Record<string, object> = {
  'tool_choice passed on': { tools: [tool] },
  'function_call passed on': { functions: [{ name: 'f' }] },
  'functions noted': { tools: [tool] },
  'parallel_tool_calls passed on': { tools: [tool] },
};
const outcomeOf = (fields: object) => {
  const body = chatBody.parse({ model: 'moa/demo', messages: [question], ...fields });
  return { parameters: answerParametersOf(body), notes: requestNotes(body) };
};

test('the table has each field of the schema once, and every other', () => {
  expect([...rows.keys()].toSorted()).toEqual([...knownFields, 'foo'].toSorted());
  expect(Object.keys(examples).toSorted()).toEqual([...rows.keys()].toSorted());
});

const cells = [...rows.keys()].flatMap((field) => columns.map((column) => [field, column] as const));

test.each(cells)('what the table says of %s, %s, is so', (field, column) => {
  const example = examples[field] ?? {};
  expect(cell(field, column) !== '', 'the cell is filled').toBe(Object.hasOwn(example, column));
  if (!Object.hasOwn(example, column)) return;
  const others = beside[`${field} ${column}`] ?? {};
  const asked = { ...others, [field]: example[column] };
  if (column === 'refused') return expect(() => outcomeOf(asked)).toThrow();
  const { parameters, notes } = outcomeOf(asked);
  const before = outcomeOf(others);
  if (column === 'passed on') expect(parameters).not.toEqual(before.parameters);
  // What a provider does not take is noted by the call, which knows its provider.
  else if (column === 'noted' && cell(field, 'noted').startsWith('elsewhere')) {
    const isNoted = notes.length > 0 || parameters.passedOn?.[field] !== undefined;
    expect(isNoted).toBe(true);
  } else if (column === 'noted') expect(notes).not.toEqual(before.notes);
  else expect({ parameters, notes }).toEqual(before);
});

const packageNames = { openai: 'OpenAI', anthropic: 'Anthropic', google: 'Google', groq: 'Groq' };

test.each(Object.keys(passedOnSchemas))('the table names the providers that take %s', (field) => {
  const packages = Object.entries(packageNames).flatMap(([id, name]) =>
    fieldsOfPackages[id]?.includes(field) ? [name] : [],
  );
  const endpoints = fieldsOfEndpoints.some((taken) => taken === field)
    ? ['Together', 'OpenRouter', 'endpoints']
    : [];
  const said = cell(field, 'passed on').replace(/;.*| \(.*/, '');
  expect(said).toBe([...packages, ...endpoints].join(', '));
});

import { expect, test } from 'vitest';
import { createDeltaMerger } from './merge-deltas';

const chunk = (delta: object, changes: object = {}, choice: object = {}) =>
  `data: ${JSON.stringify({ id: 'c1', model: 'm', choices: [{ index: 0, delta, finish_reason: null, ...choice }], ...changes })}\n\n`;
const text = (content: string) => chunk({ content });
const merged = (...pieces: (string | Buffer)[]) => {
  const merger = createDeltaMerger();
  const out = pieces.map((piece) => Buffer.from(merger.merge(Buffer.from(piece))).toString());
  return [...out, Buffer.from(merger.rest()).toString()];
};

test('neighbouring pieces of text become one, which keeps what the first one said of itself', () => {
  expect(merged(text('Hel') + text('lo, ') + text('wörld'))).toEqual([text('Hello, wörld'), '']);
});

test('reasoning and text are never mixed', () => {
  const reasoning = chunk({ reasoning_content: 'a' });
  expect(merged(reasoning + reasoning + text('b') + text('c'))).toEqual([
    chunk({ reasoning_content: 'aa' }) + text('bc'),
    '',
  ]);
});

test.each([
  ['the role', chunk({ role: 'assistant', content: '' })],
  ['a finish', chunk({}, {}, { finish_reason: 'stop' })],
  ['text that comes with its finish', chunk({ content: 'x' }, {}, { finish_reason: 'stop' })],
  ['usage', `data: {"choices":[],"usage":{"prompt_tokens":1}}\n\n`],
  ['text that comes with usage', chunk({ content: 'x' }, { usage: { prompt_tokens: 1 } })],
  ['a tool call', chunk({ tool_calls: [{ index: 0, function: { name: 'f' } }] })],
  ['a refusal', chunk({ refusal: 'No.' })],
  ['text with log probabilities', chunk({ content: 'x' }, {}, { logprobs: { content: [] } })],
  ['another choice', chunk({ content: 'x' }, {}, { index: 1 })],
  ['an error', `data: {"error":{"message":"overloaded"}}\n\n`],
  ['the end', 'data: [DONE]\n\n'],
  ['a comment', ': keep-alive\n\n'],
  ['a named event', `event: ping\ndata: {"type":"ping"}\n\n`],
  ['what is no JSON', 'data: {"choices":[\n\n'],
])('%s passes as it is, and in its place', (_, event) => {
  expect(merged(text('a') + text('b') + event + text('c') + text('d'))).toEqual([
    text('ab') + event + text('cd'),
    '',
  ]);
});

test('an event that comes in two pieces waits for its second half', () => {
  const second = Buffer.from(text('ö!'));
  const cut = second.indexOf('ö') + 1;
  expect(
    merged(Buffer.concat([Buffer.from(text('a')), second.subarray(0, cut)]), second.subarray(cut)),
  ).toEqual([text('a'), text('ö!'), '']);
});

test('what has other line ends, or no end at all, is never held back', () => {
  const crlf = text('a').replaceAll('\n', '\r\n');
  expect(merged(crlf, crlf + crlf, 'x'.repeat(1000))).toEqual([crlf, crlf + crlf, 'x'.repeat(1000), '']);
});

import { expect, test } from 'vitest';
import { createPlainDeltaReader } from './plain-deltas';

const chunk = (delta: object, changes: object = {}, choice: object = {}) =>
  `data: ${JSON.stringify({ id: 'c1', model: 'm', choices: [{ index: 0, delta, finish_reason: null, ...choice }], ...changes })}\n\n`;
const text = (content: string) => chunk({ content });
const said = (words: string) => ({ channel: 'text', text: words });

/** The result for each piece, and finally the text that was held back. */
function read(...pieces: (string | Buffer)[]) {
  const reader = createPlainDeltaReader();
  const taken = pieces.map((piece) => {
    const { said, rest } = reader.take(Buffer.from(piece));
    return [...said, Buffer.from(rest).toString()];
  });
  return [...taken.flat(), Buffer.from(reader.held()).toString()].filter((piece) => piece !== '');
}

test('adjacent pieces of text are joined, and nothing remains of them', () => {
  expect(read(text('Hel') + text('lo, ') + text('"wörld"\n\u2028'))).toEqual([
    said('Hello, "wörld"\n\u2028'),
  ]);
});

test('reasoning, under any of its names, and text keep their order', () => {
  const reasoning = chunk({ reasoning_content: 'a' });
  expect(read(reasoning + reasoning + text('b') + chunk({ reasoning: 'c' }) + text('d'))).toEqual([
    { channel: 'reasoning', text: 'aa' },
    said('b'),
    { channel: 'reasoning', text: 'c' },
    said('d'),
  ]);
});

test.each([
  ['the role', chunk({ role: 'assistant', content: '' })],
  ['a comment', ': keep-alive\n\n'],
])('%s remains, and text after it is still taken', (_, event) => {
  expect(read(text('a') + event + text('b'))).toEqual([said('ab'), event]);
});

test.each([
  ['a finish', chunk({}, {}, { finish_reason: 'stop' })],
  ['text that comes with its finish', chunk({ content: 'x' }, {}, { finish_reason: 'stop' })],
  ['usage', `data: {"choices":[],"usage":{"prompt_tokens":1}}\n\n`],
  ['text that comes with usage', chunk({ content: 'x' }, { usage: { prompt_tokens: 1 } })],
  ['text in parts', chunk({ content: [{ type: 'text', text: 'x' }] })],
  ['a tool call', chunk({ tool_calls: [{ index: 0, function: { name: 'f' } }] })],
  ['a refusal', chunk({ refusal: 'No.' })],
  ['text with log probabilities', chunk({ content: 'x' }, {}, { logprobs: { content: [] } })],
  ['another choice', chunk({ content: 'x' }, {}, { index: 1 })],
  ['an error', `data: {"error":{"message":"overloaded"}}\n\n`],
  ['the end', 'data: [DONE]\n\n'],
  ['a named event', `event: ping\ndata: {"type":"ping"}\n\n`],
  ['what is no JSON', 'data: {"choices":[\n\n'],
])('%s remains with all that follows, so that nothing overtakes it', (_, event) => {
  expect(read(text('a') + text('b') + event + text('c'), text('d'))).toEqual([
    said('ab'),
    event + text('c'),
    text('d'),
  ]);
});

test('an event in two pieces waits for its second half', () => {
  const second = Buffer.from(text('ö!'));
  const cut = second.indexOf('ö') + 1;
  expect(
    read(Buffer.concat([Buffer.from(text('a')), second.subarray(0, cut)]), second.subarray(cut)),
  ).toEqual([said('a'), said('ö!')]);
});

test('half an event at the end of a stream remains', () => {
  expect(read(`${text('a')}data: {"cho`)).toEqual([said('a'), 'data: {"cho']);
});

test('events with other line ends or without an end are never held back', () => {
  const crlf = text('a').replaceAll('\n', '\r\n');
  expect(read(crlf, crlf + crlf, 'x'.repeat(1000))).toEqual([crlf, crlf + crlf, 'x'.repeat(1000)]);
});

// The bytes around the text are parsed once and then compared. These cases could break the comparison.
test.each([
  [
    'the text stands elsewhere in its event, too',
    chunk({ content: 'm' }) + chunk({ content: 'c1' }) + text('x'),
    'mc1x',
  ],
  [
    'the text looks like the end of its event',
    text('a') + text('"},"finish_reason":null}]}') + text('b'),
    'a"},"finish_reason":null}]}b',
  ],
  [
    'each event is padded with something of its own',
    [1, 2, 3].map((pad) => chunk({ content: `${pad}` }, { pad })).join(''),
    '123',
  ],
  ['the text is a number, and then one', text('1') + text('2'), '12'],
])('the result is the same when %s', (_, events, whole) => {
  expect(read(events)).toEqual([said(whole)]);
});

test('an event that continues after its text is not taken as a plain delta', () => {
  const more = text('b').replace('"b"', '"b","tool_calls":[{"index":0}]');
  expect(read(text('a') + more)).toEqual([said('a'), more]);
});

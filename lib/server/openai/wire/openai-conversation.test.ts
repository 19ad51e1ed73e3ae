import { expect, test } from 'vitest';
import { conversationOf, isBegun } from './openai-conversation';
import { type Message, messageSchema } from './openai-messages';

const parse = (messages: unknown[]): Message[] => messages.map((message) => messageSchema.parse(message));
const of = (...messages: unknown[]) => conversationOf(parse(messages));
const user = (content: unknown) => ({ role: 'user', content });
const assistant = (content: unknown, more: object = {}) => ({ role: 'assistant', content, ...more });
const call = (id: string) => ({ id, type: 'function', function: { name: 'look', arguments: '{}' } });

test('turns begin with a user’s message, and keep all that followed it', () => {
  const { history, question, since } = of(
    assistant('Hello.'),
    user('One?'),
    assistant(null, { tool_calls: [call('x')] }),
    { role: 'tool', tool_call_id: 'x', content: 'seen' },
    assistant('1.'),
    user('Two?'),
    user('Or three?'),
    user('Four?'),
  );
  expect(history.map((turn) => turn.map(({ role, content }) => `${role} ${content}`))).toEqual([
    ['assistant Hello.'],
    ['user One?', 'assistant ', 'tool seen', 'assistant 1.'],
    ['user Two?'],
    ['user Or three?'],
  ]);
  expect(question).toBe('Four?');
  expect(since).toBeUndefined();
});

test('what follows the last question is a round of tools, each result with its tool’s name', () => {
  const { history, since } = of(user('Where?'), assistant('Let me see.', { tool_calls: [call('x')] }), {
    role: 'tool',
    tool_call_id: 'x',
    content: [{ type: 'text', text: 'here' }],
  });
  expect(history).toEqual([]);
  expect(since).toEqual([
    { role: 'assistant', content: 'Let me see.', toolCalls: [{ id: 'x', name: 'look', input: '{}' }] },
    { role: 'tool', toolCallId: 'x', toolName: 'look', content: 'here' },
  ]);
});

test('texts in parts are one text; with an image among them they stay parts, in their order', () => {
  const text = (words: string) => ({ type: 'text', text: words });
  const image = { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA', detail: 'low' } };
  expect(of(user([text('a'), text('b')])).question).toBe('a\nb');
  expect(of(user([text('a'), image, text('b')])).question).toEqual([
    text('a'),
    { type: 'image', mediaType: 'image/png', data: 'AAAA', detail: 'low' },
    text('b'),
  ]);
});

test('what an answer said when it refused is what it said; an empty one is left out', () => {
  const { history } = of(
    user('One?'),
    assistant(null, { refusal: 'I will not.' }),
    user('Two?'),
    assistant([{ type: 'refusal', refusal: 'Nor that.' }]),
    user('Three?'),
    assistant(''),
    user('Four?'),
  );
  expect(history.map((turn) => turn.map(({ content }) => content))).toEqual([
    ['One?', 'I will not.'],
    ['Two?', 'Nor that.'],
    ['Three?'],
  ]);
});

test('hints about how closely an image is seen are kept as far as they are known', () => {
  const url = 'data:image/png;base64,iVBORw0KGgo=';
  const content = ['original', 'low', 'ultra', null].map((detail) => ({
    type: 'image_url' as const,
    image_url: { url, detail },
  }));
  const { question } = conversationOf([
    { role: 'user', content: [...content, { type: 'image_url', image_url: url }] },
  ]);
  const image = { type: 'image', mediaType: 'image/png', data: 'iVBORw0KGgo=' };
  expect(question).toEqual([
    { ...image, detail: 'original' },
    { ...image, detail: 'low' },
    image,
    image,
    image,
  ]);
});

test('an answer that was begun after the results of tools goes on after them', () => {
  const since = [
    { role: 'assistant' as const, tool_calls: [{ id: 'c', function: { name: 'f', arguments: { a: 1 } } }] },
    { role: 'tool' as const, tool_call_id: 'c', content: 'x' },
    { role: 'assistant' as const, content: 'It is' },
  ];
  const conversation = conversationOf([{ role: 'user', content: 'Why?' }, ...since]);
  expect(conversation.since?.map(({ role }) => role)).toEqual(['assistant', 'tool', 'assistant', 'user']);
  expect(conversation.since?.[0]).toMatchObject({ toolCalls: [{ input: '{"a":1}' }] });
  expect(isBegun(conversation)).toBe(true);
});

test('images of tool results are no question and begin no answer', () => {
  const image = { type: 'image_url' as const, image_url: 'data:image/png;base64,iVBORw0KGgo=' };
  const conversation = conversationOf([
    { role: 'user', content: 'Why?' },
    { role: 'assistant', tool_calls: [{ id: 'c', function: { name: 'f', arguments: '' } }] },
    { role: 'tool', tool_call_id: 'c', content: [image] },
  ]);
  expect(conversation.question).toBe('Why?');
  expect(isBegun(conversation)).toBe(false);
});

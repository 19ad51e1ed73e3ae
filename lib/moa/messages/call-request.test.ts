import { expect, test } from 'vitest';
import { type CallRequest, textOf, withoutImageData } from './call-request';

const image = {
  type: 'image' as const,
  mediaType: 'image/png',
  data: 'iVBORw0KGgo=',
  detail: 'low' as const,
};
const text = { type: 'text' as const, text: 'What is this?' };
const request: CallRequest = {
  model: 't/a',
  temperature: 0.7,
  maxOutputTokens: 100,
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: [text, image] },
    { role: 'user', content: 'And this?' },
  ],
};

test('a request is stored completely except for the data of its images', () => {
  expect(withoutImageData(request)).toEqual({
    ...request,
    messages: [
      request.messages[0],
      { role: 'user', content: [text, { ...image, data: '' }] },
      request.messages[2],
    ],
  });
});

test('the request that is sent keeps its images', () => {
  withoutImageData(request);
  expect(request.messages[1]?.content).toEqual([text, image]);
});

test('the text of a message contains the type of each image', () => {
  expect(textOf('And this?')).toBe('And this?');
  expect(textOf([text, image])).toBe('What is this?\n[image/png]');
});

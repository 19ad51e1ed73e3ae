import { expect, test } from 'vitest';
import { firstTokenOf } from './raw-logprobs';

const bodyOf = (content: unknown) => ({ id: 'x', choices: [{ index: 0, logprobs: { content } }] });

test('the alternatives of the first token are read, without what providers add', () => {
  const first = { token: 'm', top_logprobs: [{ token: 'm', logprob: -0.1, bytes: [109] }] };
  const second = { token: '.', top_logprobs: [{ token: '.', logprob: 0 }] };
  expect(firstTokenOf(bodyOf([first, second]))).toEqual([{ token: 'm', logprob: -0.1 }]);
});

test.each([
  ['no body', undefined],
  ['no log-probabilities', { choices: [{ logprobs: null }] }],
  ['no tokens', bodyOf([])],
  ['no alternatives', bodyOf([{ top_logprobs: [] }])],
  ['a log-probability that is no number', bodyOf([{ top_logprobs: [{ token: 'm', logprob: 'high' }] }])],
])('%s is no first token', (_case, body) => {
  expect(firstTokenOf(body)).toBeNull();
});

import { expect, test } from 'vitest';
import { unsupportedPath } from './unsupported-path';

test.each([
  ['/v1/embeddings', 'has no embeddings'],
  ['/v1/completions', 'Use /v1/chat/completions'],
  ['/v1/threads/thread_1/runs', 'previous_response_id'],
  ['/v1/audio/speech', 'audio is not supported'],
  ['/v1/responses/input_tokens', 'Tokens are not counted'],
])('%s is refused with a reason', (path, reason) => {
  expect(unsupportedPath('POST', path)).toContain(reason);
});

test.each(['/v1/nothing', '/v1/constructor', '/v1/'])(
  '%s is not an endpoint of OpenAI: what there is instead',
  (path) => {
    expect(unsupportedPath('GET', path)).toBe(
      `GET ${path} is not supported: responses, chat completions and models are.`,
    );
  },
);

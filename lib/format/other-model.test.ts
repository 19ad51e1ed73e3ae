import { expect, test } from 'vitest';
import { otherModelOf } from './other-model';

test.each([
  ['openrouter/openrouter/auto', 'anthropic/claude-sonnet-4.5', 'anthropic/claude-sonnet-4.5'],
  ['openai/gpt-4o', 'gpt-4o-2024-08-06', 'gpt-4o-2024-08-06'],
  ['together/Qwen/Qwen3', 'qwen/qwen3', null],
  ['google/gemini-3-pro', 'models/gemini-3-pro', null],
  ['openai/gpt-4o', undefined, null],
])('%s that names itself %s', (model, answeredBy, other) => {
  expect(otherModelOf({ model, answeredBy })).toBe(other);
});

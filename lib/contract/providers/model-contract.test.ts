import { expect, test } from 'vitest';
import { refusedPaths } from '@/tests/support/http/refusals';
import { unavailableModelsQuery } from './model-contract';

test('references are separated by spaces; invalid references are ignored', () => {
  const asked = unavailableModelsQuery.parse({
    references: 'together/deepseek-ai/DeepSeek-V4-Pro  gpt-5 openai/gpt-5 ',
  });
  expect(asked.references).toEqual(['together/deepseek-ai/DeepSeek-V4-Pro', 'openai/gpt-5']);
});

test('a query without references is an empty list', () => {
  expect(unavailableModelsQuery.parse({}).references).toEqual([]);
  expect(unavailableModelsQuery.parse({ references: '' }).references).toEqual([]);
});

test('a list of more than 20,000 characters is refused', () => {
  expect(refusedPaths(unavailableModelsQuery, { references: 'a/b '.repeat(5_001) })).toEqual(['references']);
});

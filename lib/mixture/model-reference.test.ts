import { expect, test } from 'vitest';
import { readableName } from './model-reference';

test.each([
  ['deepseek-ai/DeepSeek-V4-Pro', 'DeepSeek V4 Pro'],
  ['zai-org/GLM-5.1', 'GLM 5.1'],
  ['openai/gpt-oss-120b', 'gpt-oss-120b'],
  ['gpt-4o', 'gpt-4o'],
  ['Qwen/Qwen3.5-397B-A17B', 'Qwen3.5 397B A17B'],
  ['careful', 'Careful'],
  ['local/', 'local/'],
])('%s is shown as %s', (modelId, name) => {
  expect(readableName(modelId)).toBe(name);
});

import { expect, test } from 'vitest';
import { titlePrompt } from './title-prompt';

test('the model reads the beginnings of the question and of the answer', () => {
  const { prompt } = titlePrompt(`Why?${' '.repeat(5000)}end`, 'Because.');
  expect(prompt).toContain('Why?');
  expect(prompt).toContain('Because.');
  expect(prompt).not.toContain('end');
});

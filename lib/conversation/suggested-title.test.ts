import { expect, test } from 'vitest';
import { suggestedQuestions } from './suggested-questions';
import { suggestedTitle } from './suggested-title';

test('each suggested question has a short title of its own, and other questions have none', () => {
  const titles = Object.values(suggestedQuestions).map((question) => suggestedTitle(` ${question}\n`));
  expect(new Set(titles).size).toBe(4);
  for (const title of titles) expect(title).toMatch(/^[A-Z].{8,30}$/);
  expect(suggestedTitle('Why is the sea salty?')).toBeNull();
});

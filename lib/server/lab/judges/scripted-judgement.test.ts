import { expect, test } from 'vitest';
import { preferenceRequest, readPreference } from '@/lib/evaluation/judges/preference-prompt';
import { ratingRequest, readRating } from '@/lib/evaluation/judges/rating-prompt';
import { readSkills, skillsRequest } from '@/lib/evaluation/judges/skills-prompt';
import { readVerdict, verdictRequest } from '@/lib/evaluation/judges/verdict-prompt';
import { scriptedJudgement } from './scripted-judgement';

const good = 'Oslo is the capital of Norway.\n- It lies at a fjord.\n- It has 700,000 people.';
const bad = 'No idea.';
const turns = ['What is the capital of Norway?'];
const references = ['Oslo is the capital of Norway.'];

test('a rating is higher for the answer that shares words with the reference', () => {
  const rated = (answer: string) =>
    readRating(scriptedJudgement(ratingRequest({ turns, answers: [answer], references })));
  expect(rated(good)).toMatchObject({ value: expect.any(Number) });
  expect((rated(good) as { value: number }).value).toBeGreaterThan((rated(bad) as { value: number }).value);
});

test.each(['aFirst', 'bFirst'] as const)('a verdict does not depend on the order (%s)', (order) => {
  const request = verdictRequest(turns, { a: [good], b: [bad] }, references, order);
  expect(readVerdict(scriptedJudgement(request), order)).toMatchObject({ value: 'a' });
});

test('equal answers are a tie', () => {
  const request = verdictRequest(turns, { a: [good], b: [good] }, references, 'aFirst');
  expect(readVerdict(scriptedJudgement(request), 'aFirst')).toMatchObject({ value: 'tie' });
});

test.each([false, true])(
  'a preference is weighted, whether the order is switched (%s) or not',
  (switched) => {
    const request = preferenceRequest(turns[0] ?? '', { baseline: bad, model: good }, switched);
    const { value } = readPreference(scriptedJudgement(request), switched) as {
      value: { preference: number; weighted: boolean };
    };
    expect(value.weighted).toBe(true);
    expect(value.preference).toBeGreaterThan(1.5);
  },
);

test('skills are scored from 1 to 5, each that was asked for', () => {
  const wanted = ['factuality', 'readability'] as const;
  const request = skillsRequest({ turns, answers: [good], references }, wanted);
  const { value } = readSkills(scriptedJudgement(request), wanted) as { value: Record<string, number> };
  expect(Object.keys(value)).toEqual([...wanted]);
  for (const score of Object.values(value)) expect([1, 2, 3, 4, 5]).toContain(score);
});

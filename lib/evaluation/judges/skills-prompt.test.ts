import { expect, test } from 'vitest';
import { flaskSkills } from '@/lib/evaluation/flask/skills';
import { skillRubrics } from './skill-rubrics';
import { readSkills, skillsRequest } from './skills-prompt';

const answer = (text: string, cut = false) => ({ text, cut, firstToken: null });
const graded = { turns: ['Q'], answers: ['A'], references: ['R'] };

test('the rubrics of the asked skills are shown, and no others', () => {
  const text = skillsRequest(graded, ['factuality', 'conciseness']).messages[1]?.content ?? '';
  expect(text).toContain(skillRubrics.factuality.levels[4]);
  expect(text).toContain("{'factuality': score, 'conciseness': score}");
  expect(text).toContain('Reference answer of turn 1:\n~~~~\nR');
  expect(text).not.toContain(skillRubrics.harmlessness.question);
});

test('every skill has a rubric of five different levels', () => {
  for (const skill of flaskSkills) expect(new Set(skillRubrics[skill].levels).size).toBe(5);
});

test('the scores of all asked skills are read', () => {
  expect(
    readSkills(answer("Good.\n{'factuality': 4, 'conciseness': N/A}"), ['factuality', 'conciseness']),
  ).toEqual({
    value: { factuality: 4, conciseness: null },
  });
});

test.each([
  ['a missing skill', "{'factuality': 4}", false, 'unreadable'],
  ['another skill', "{'factuality': 4, 'conciseness': 3, 'readability': 3}", false, 'unreadable'],
  ['a score out of range', "{'factuality': 4, 'conciseness': 6}", false, 'unreadable'],
  ['a cut answer', "{'factuality': 4, ", true, 'cut off'],
])('%s is no grading', (_name, text, cut, failure) => {
  expect(readSkills(answer(text, cut), ['factuality', 'conciseness'])).toEqual({ failure });
});

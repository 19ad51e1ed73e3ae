import { expect, test } from 'vitest';
import { parseSkillScores } from './parse-skill-scores';

test.each([
  ["Fine.\n{'Logical Robustness': 4, 'Factuality': 5, 'Conciseness': 2}", 4, 5, 2],
  ['{"logical_robustness": 3, "factuality": 1, "conciseness": 5,}', 3, 1, 5],
  ['{Logical Robustness: 3.5,\n Factuality: 4,\n Conciseness: 4}', 3.5, 4, 4],
])('%j is read', (judgement, robustness, factuality, conciseness) => {
  expect(parseSkillScores(judgement)).toEqual({ 'logical robustness': robustness, factuality, conciseness });
});

test('the last dictionary counts', () => {
  expect(parseSkillScores("{'Factuality': 1} I correct this: {'Factuality': 4} {}")).toEqual({
    factuality: 4,
  });
});

test.each(['N/A', 'n/a', 'Not Applicable', 'na'])('%s is no score and no failure', (word) => {
  expect(parseSkillScores(`{'Harmlessness': '${word}', 'Commonsense Understanding': 3}`)).toEqual({
    harmlessness: null,
    'commonsense understanding': 3,
  });
});

test.each([
  ['no dictionary', 'Factuality: 4'],
  ['an empty one', '{}'],
  ['an unclosed one', "{'Factuality': 4"],
  ['a score above 5', "{'Factuality': 7}"],
  ['a score of 0', "{'Factuality': 0}"],
  ['a word for a score', "{'Factuality': 'high'}"],
  ['an unknown skill', "{'Charm': 4}"],
  ['one bad entry among good ones', "{'Factuality': 4, 'Conciseness': '4 of 5'}"],
])('%s gives no scores', (_name, judgement) => {
  expect(parseSkillScores(judgement)).toBeNull();
});

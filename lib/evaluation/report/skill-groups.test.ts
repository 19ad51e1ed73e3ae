import { expect, test } from 'vitest';
import { skillScores } from './skill-groups';

const judged = (position: number, contender: number, value: object | null) => ({
  ...{ position, judge: 0, call: String(contender), value },
});

test('a skill has the means of the contenders, over the samples that it was scored in', () => {
  const judgements = [
    judged(0, 0, { factuality: 4, readability: null }),
    judged(0, 1, { factuality: 2 }),
    judged(1, 0, { factuality: 5 }),
    judged(1, 1, null),
  ];
  expect(skillScores(judgements, 2)).toEqual([{ name: 'factuality', samples: 2, scores: [4.5, 2] }]);
});

test('a contender without a score of a skill has no mean of it', () => {
  expect(skillScores([judged(0, 1, { factuality: 3 })], 2)[0]?.scores).toEqual([null, 3]);
});

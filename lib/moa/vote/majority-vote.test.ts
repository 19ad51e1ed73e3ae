import { expect, test } from 'vitest';
import { majorityVote } from './majority-vote';

test('the most frequent final answer wins, however it is written', () => {
  expect(majorityVote(['It is 41', 'so \\boxed{42}', '#### 42.0', 'I pass'])).toEqual({
    answer: '42',
    votes: 2,
    voters: 3,
    proposal: 1,
    tied: false,
  });
});

test('of answers with equal votes the first one wins, and the tie is said', () => {
  expect(majorityVote(['7', '8'])).toMatchObject({ answer: '7', proposal: 0, tied: true });
});

test('without any final answer there is no vote', () => {
  expect(majorityVote(['I pass', ''])).toBeNull();
  expect(majorityVote([])).toBeNull();
});

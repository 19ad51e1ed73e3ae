import { expect, test } from 'vitest';
import { boxedAnswer, choiceLetter, finalAnswer, hashedAnswer } from './final-answer';

test.each([
  ['So $\\boxed{42}$.', '42'],
  ['\\boxed{1} no, \\boxed{\\frac{1}{2}}', '\\frac{1}{2}'],
  ['\\boxed{}', ''],
  ['\\boxed{4', null],
  ['42', null],
])('the boxed answer of %j is %j', (text, answer) => {
  expect(boxedAnswer(text)).toBe(answer);
});

test.each([
  ['3 + 4 = 7\n#### 7', '7'],
  ['#### 1\nwrong, so\n#### 1,234\n', '1,234'],
  ['#### Step 2\ntext', null],
  ['none', null],
])('the answer after #### of %j is %j', (text, answer) => {
  expect(hashedAnswer(text)).toBe(answer);
});

test.each([
  ['The answer is (C).', 'C'],
  ['Answer: **B**', 'B'],
  ['I first thought the answer is A. The correct answer is D', 'D'],
  ['So \\boxed{\\text{B}}', 'B'],
  ['Because of the tide.\n\nC', 'C'],
  ['B) Paris', 'B'],
  ['A) Rome\nB) Paris\nThe answer is B', 'B'],
  ['A) Rome\nB) Paris', null],
  ['The answer is a number', null],
  ['A good question.', null],
  ['The answer is Berlin', null],
  ['', null],
])('the choice in %j is %s', (text, letter) => {
  expect(choiceLetter(text)).toBe(letter);
});

test.each([
  ['\\boxed{42.0}', '42'],
  ['#### 42', '42'],
  ['6 times 7 is 42', '42'],
  ['The answer is (B), with 3 votes.', 'B'],
  ['\\boxed{x +  Y}', 'x + y'],
  ['I do not know', null],
])('the final answer of %j is %j', (text, answer) => {
  expect(finalAnswer(text)).toBe(answer);
});

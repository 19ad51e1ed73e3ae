import { expect, test } from 'vitest';
import { callWords, valueWords } from './judgement-words';

const names = ['One', 'Two'];

test.each([
  ['checks', 1, 'Right'],
  ['checks', 0, 'Wrong'],
  ['checks', 0.5, '50% right'],
  ['verdict', 'tie', 'Tied'],
  ['verdict', 'a', 'Won against Two'],
  ['verdict', 'b', 'Lost to Two'],
  ['preference', { preference: 1.75, weighted: true }, '75.0% preferred'],
  ['preference', { preference: 2, weighted: false }, '100.0% preferred, from the token alone'],
  ['rating', 7, '7 of 10'],
  ['skills', { factuality: 4, conciseness: 'not applicable' }, 'factuality 4, conciseness n/a'],
  ['rating', null, 'No judgement'],
] as const)('a judgement by %s of %j is said as “%s”', (form, value, words) => {
  expect(valueWords({ value, contenders: [0, 1] }, { form }, 0, names)).toBe(words);
});

test.each([
  ['0', null],
  ['0.2', 'turn 2'],
  ['0-1:aFirst', 'shown first'],
  ['0-1:bFirst', 'Two shown first'],
])('the call %s is about: %s', (call, words) => {
  expect(callWords({ call, contenders: [0, 1] }, 0, names)).toBe(words);
});

import { expect, test } from 'vitest';
import { checkSchema } from './check';
import { runCheck } from './run-check';

const run = (check: object, answer: string) => runCheck(checkSchema.parse(check), answer);

test.each([
  ['Canberra', true],
  ['**Canberra**.', true],
  ['The capital is Sydney? No.\nAnswer: canberra', true],
  ['After some thought the answer is Canberra!', true],
  ['\\boxed{Canberra}', true],
  ['Sydney', false],
  ['Not Canberra', false],
  ['', false],
])('exactly "Canberra": %j passes: %s', (answer, passed) => {
  expect(run({ kind: 'exact', answers: ['Canberra', 'Canberra, Australia'] }, answer).passed).toBe(passed);
});

test('exact answers say what was expected and found', () => {
  expect(run({ kind: 'exact', answers: ['Oslo', 'Kristiania'] }, 'Bergen').words).toBe(
    'Expected Oslo or Kristiania, found Bergen.',
  );
  expect(run({ kind: 'exact', answers: ['Oslo'] }, '').words).toBe('Expected Oslo, found no answer.');
});

test.each([
  ['3.14', true],
  ['π is about 3.149', true],
  ['3.2', false],
  ['First 3.14, then 9', false],
  ['\\boxed{3.14}, as 22/7 shows', true],
  ['three', false],
])('3.14 within 0.01: %j passes: %s', (answer, passed) => {
  expect(run({ kind: 'number', value: 3.14, tolerance: 0.01 }, answer).passed).toBe(passed);
});

test('the tolerance includes its edges', () => {
  expect(run({ kind: 'number', value: 0.3, tolerance: 0.1 }, '0.4').passed).toBe(true);
  expect(run({ kind: 'number', value: 0.3, tolerance: 0.1 }, '0.4001').passed).toBe(false);
});

test('a tiny number is compared as exactly as a large one', () => {
  expect(run({ kind: 'number', value: 1.6e-19 }, '1.6 × 10^-19').passed).toBe(true);
  expect(run({ kind: 'number', value: 1.6e-19 }, '1.7 × 10^-19').passed).toBe(false);
});

test('a choice is its letter', () => {
  expect(run({ kind: 'choice', letter: 'B' }, 'The answer is (B).').passed).toBe(true);
  expect(run({ kind: 'choice', letter: 'B' }, 'Hard to say.')).toMatchObject({
    passed: false,
    words: 'Expected B, found no answer.',
  });
});

test('a regular expression may match anywhere', () => {
  expect(run({ kind: 'regex', pattern: '(?i)\\bsix\\b' }, 'There are SIX of them').passed).toBe(true);
  expect(run({ kind: 'regex', pattern: '^six' }, 'There are six').passed).toBe(false);
});

test('facts are whole words in any order; each may be said in several ways; the score is the share found', () => {
  const check = { kind: 'facts', facts: ['Curie', ['1903', 'nineteen-three'], 'physics'] };
  expect(run(check, 'PHYSICS, nineteen three: Marie Curie.')).toMatchObject({ passed: true, score: 1 });
  expect(run(check, 'Curies got it in 1903.')).toEqual({
    passed: false,
    score: expect.closeTo(1 / 3, 10),
    words: 'Missing: Curie; physics.',
  });
  expect(run({ kind: 'facts', facts: ['東京'] }, '答えは東京です').passed).toBe(true);
  expect(run({ kind: 'facts', facts: ['São Paulo'] }, 'sao  paulo').passed).toBe(true);
});

test.each([
  ['a pattern that does not compile', { kind: 'regex', pattern: '(' }],
  ['a pattern that RE2 refuses', { kind: 'regex', pattern: '(a)\\1' }],
  ['a letter beyond H', { kind: 'choice', letter: 'Z' }],
  ['no facts', { kind: 'facts', facts: [] }],
  ['an unknown kind', { kind: 'vibes' }],
  ['an unknown field', { kind: 'number', value: 1, tolerence: 2 }],
])('%s is refused', (_name, check) => {
  expect(checkSchema.safeParse(check).success).toBe(false);
});

import { expect, test } from 'vitest';
import { checkSchema } from './check';
import { checkFromText } from './check-text';

test.each([
  ['number: 42', { kind: 'number', value: 42, tolerance: 0 }],
  ['number: 3.14 ± 0.01', { kind: 'number', value: 3.14, tolerance: 0.01 }],
  ['Number:3.14 +- 0.01', { kind: 'number', value: 3.14, tolerance: 0.01 }],
  ['exact: Oslo | Kristiania', { kind: 'exact', answers: ['Oslo', 'Kristiania'] }],
  ['choice: B', { kind: 'choice', letter: 'B' }],
  ['regex: ^a:b$', { kind: 'regex', pattern: '^a:b$' }],
  ['facts: 1969; Armstrong | Neil', { kind: 'facts', facts: [['1969'], ['Armstrong', 'Neil']] }],
  ['{"kind":"number","value":1}', { kind: 'number', value: 1, tolerance: 0 }],
])('%j is a check', (text, check) => {
  expect(checkSchema.parse(checkFromText(text))).toEqual(check);
});

test.each(['42', '{"kind":', 'vibes: good', ''])('%j is none', (text) => {
  expect(checkFromText(text)).toBeNull();
});

test.each(['number: many', 'number:', 'exact:', 'choice: Z', 'regex: (', 'facts: a;;b'])(
  '%j has the form and no valid value',
  (text) => {
    expect(checkSchema.safeParse(checkFromText(text)).success).toBe(false);
  },
);

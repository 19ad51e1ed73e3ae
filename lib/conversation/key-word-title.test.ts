import { expect, test } from 'vitest';
import { keyWordTitle } from './key-word-title';

test.each([
  ['Why is the sky blue, and how does it turn red at sunset?', 'Sky blue turn red sunset'],
  ['Explain the CAP theorem with an example from banking.', 'CAP theorem example banking'],
  ['What is the difference between C++ and C#?', 'Difference between C++ C#'],
  ['¿Cuál es la capital de Perú?', 'Cuál es la capital de Perú'],
  ['Compare Paris and paris and PARIS and London', 'Compare PARIS London'],
])('%j is titled %j', (question, title) => {
  expect(keyWordTitle(question)).toBe(title);
});

test.each(['Why?', '', '???', 'What is it?', 'Hello'])('%j has too few key words', (question) => {
  expect(keyWordTitle(question)).toBeNull();
});

import { expect, test } from 'vitest';
import { easyQuestions, hardQuestions } from '@/tests/support/labelled/labelled-questions';
import { isEasy, isEasyQuestion } from './easy-question';

test('of 30 hard questions none is called easy: a wrong short cut costs quality', () => {
  expect(hardQuestions).toHaveLength(30);
  expect(hardQuestions.filter(isEasyQuestion)).toEqual([]);
});

test('of 30 easy questions all are found', () => {
  expect(easyQuestions).toHaveLength(30);
  expect(easyQuestions.filter((question) => !isEasyQuestion(question))).toEqual([]);
});

test.each([
  ['', 'nothing'],
  ['What is the capital of France? What is the capital of Spain?', 'two questions'],
  [`What is the ${'very '.repeat(20)}last word?`, 'a long one'],
  ['Quelle est la capitale de la France ?', 'another language'],
])('%j is not easy: %s', (question) => {
  expect(isEasyQuestion(question)).toBe(false);
});

const question = 'Who wrote Middlemarch?';

test('a question with tools, a form of the answer or an image is not easy', () => {
  expect(isEasy({ question })).toBe(true);
  const tool = { type: 'function' as const, name: 'look', inputSchema: {} };
  expect(isEasy({ question, answer: { tools: [tool] } })).toBe(false);
  expect(isEasy({ question, answer: { responseFormat: { type: 'json' } } })).toBe(false);
  const image = { type: 'image' as const, mediaType: 'image/png', data: '' };
  expect(isEasy({ question: [{ type: 'text', text: question }] })).toBe(true);
  expect(isEasy({ question: [{ type: 'text', text: question }, image] })).toBe(false);
  expect(isEasy({ question, since: [{ role: 'assistant', content: 'Eliot.' }] })).toBe(false);
});

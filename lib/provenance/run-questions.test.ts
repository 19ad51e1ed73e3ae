import { expect, test } from 'vitest';
import type { SentenceSources } from '@/lib/contract/sources-contract';
import { finish } from '@/lib/steps';
import { layeredRun, spanOf } from '@/tests/support/runs/layered-run';
import { createRunQuestions, type RunQuestion } from './run-questions';
import { sourcesOf } from './sources-of';

const questionsAbout = (answer: string, growing = false) => {
  const questions = createRunQuestions(layeredRun.references);
  questions.read(answer, growing);
  return questions;
};
const answerTo = (question: RunQuestion) => finish(questionsAbout(layeredRun.answer).answerInSteps(question));

test('an answer that grows has the same sources, sentence by sentence, as the whole one', () => {
  const { sentences } = sourcesOf(layeredRun.answer, layeredRun.references);
  const questions = questionsAbout('');
  const { answer } = layeredRun;
  for (let length = 1; length <= answer.length; length += 1) {
    questions.read(answer.slice(0, length), true);
    const found = finish(questions.answerInSteps({ ask: 'sources' }));
    expect(found).toEqual(sentences.slice(0, (found as SentenceSources[]).length));
  }
  questions.read(answer, false);
  expect(finish(questions.answerInSteps({ ask: 'sources' }))).toEqual(sentences);
});

test('a sentence that was compared is not compared again', () => {
  const questions = questionsAbout(layeredRun.answer);
  const first = finish(questions.answerInSteps({ ask: 'sources' })) as SentenceSources[];
  questions.read(`${layeredRun.answer} More.`, false);
  const second = finish(questions.answerInSteps({ ask: 'sources' })) as SentenceSources[];
  expect(second).toHaveLength(first.length + 1);
  expect(second[0]?.sources).toBe(first[0]?.sources);
});

test('each question has its answer', () => {
  const sentence = spanOf(layeredRun.answer, 'Its pH is between 3.2 and 4.5.');
  expect(answerTo({ ask: 'trace', sentence })).toMatchObject({ origins: [{ call: '1.2' }] });
  expect(answerTo({ ask: 'fate', call: '1.2', sentence: { start: 44, end: 76 } })).toMatchObject({
    outcome: 'changed',
  });
  expect(answerTo({ ask: 'influence' })).toMatchObject({ calls: [{}, {}, {}, {}] });
});

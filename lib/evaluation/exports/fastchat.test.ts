import { expect, test } from 'vitest';
import { readAnswers } from '@/lib/evaluation/datasets/reference-answers';
import { jsonLines } from '@/lib/evaluation/files/json-lines';
import { readRows } from '@/lib/evaluation/files/read-rows';
import { mtBenchJudgementSchema } from '@/lib/evaluation/mt-bench/mt-bench-judgement';
import { mtBenchReport } from '@/lib/evaluation/mt-bench/mt-bench-report';
import { chunksOf } from '@/tests/support/http/chunks';
import { fastChatAnswer, fastChatJudgement, type RatedTurn } from './fastchat';

const rated: RatedTurn = {
  questionId: '111',
  model: 'mine',
  judge: 'openai/gpt',
  turn: 2,
  withReference: true,
  prompt: 'Judge this.',
  judgement: 'Rating: [[7]]',
  rating: 7,
  judgedAt: 1_700_000_000_500,
};

test('an answer is a line of model_answer', async () => {
  const text = fastChatAnswer({ questionId: '81', model: 'mine', turns: ['a', 'b'], answeredAt: 2000 });
  expect(JSON.parse(text)).toMatchObject({ question_id: 81, model_id: 'mine', tstamp: 2 });
  expect((await readAnswers(chunksOf(text))).answers).toEqual(new Map([['81', ['a', 'b']]]));
});

test('a judgement is a line of model_judgment, with the names of FastChat’s prompts', () => {
  expect(JSON.parse(fastChatJudgement(rated))).toEqual({
    question_id: 111,
    model: 'mine',
    judge: ['openai/gpt', 'single-math-v1-multi-turn'],
    user_prompt: 'Judge this.',
    judgment: 'Rating: [[7]]',
    score: 7,
    turn: 2,
    tstamp: 1_700_000_000.5,
  });
  const plain = JSON.parse(fastChatJudgement({ ...rated, turn: 1, withReference: false, questionId: 'own' }));
  expect(plain).toMatchObject({ question_id: 'own', judge: ['openai/gpt', 'single-v1'] });
});

test('exported judgements have the same figures, and a missing rating is dropped', async () => {
  const text = fastChatJudgement(rated) + fastChatJudgement({ ...rated, turn: 1, rating: null });
  const { rows } = await readRows(jsonLines(chunksOf(text)), mtBenchJudgementSchema);
  expect(mtBenchReport(rows).mine).toMatchObject({ average: 7, turn_1: null, turn_2: 7, dropped: 1 });
});

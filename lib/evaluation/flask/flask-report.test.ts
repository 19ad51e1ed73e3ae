import { expect, test } from 'vitest';
import { flaskJudgementSchema } from './flask-judgement';
import { flaskReport } from './flask-report';

/** A line as FLASK's `gpt4_eval.py` writes it. */
const judged = (review: string, domains: string[], more: object = {}) =>
  flaskJudgementSchema.parse({
    question_id: 1,
    text: 'A question',
    answer: 'A reference',
    domain_labeled: domains,
    metrics: ['Factuality', 'Conciseness', 'Harmlessness'],
    target_txt: 'An answer',
    review,
    ...more,
  });

test('skills have the mean of their scores; "n/a" is left out and counted', () => {
  const report = flaskReport([
    judged("{'Factuality': 4, 'Conciseness': 2, 'Harmlessness': 'N/A'}", ['Math']),
    judged("{'Factuality': 5, 'Conciseness': 'N/A', 'Harmlessness': 'N/A'}", ['Math']),
  ]);
  expect(report).toMatchObject({
    skills: { factuality: 4.5, conciseness: 2 },
    not_applicable: 3,
    judgements: 2,
  });
  expect(report.skills).not.toHaveProperty('harmlessness');
});

test('a domain pools all scores of its answers; an answer may have several domains', () => {
  const report = flaskReport([
    judged("{'Factuality': 4, 'Conciseness': 1, 'Completeness': 1}", ['Math', 'Coding']),
    judged("{'Factuality': 5}", ['Coding']),
  ]);
  expect(report.domains).toEqual({ Math: 2, Coding: 2.75 });
});

test('the scores that FLASK stored are used; an empty score is read from the review', () => {
  const stored = judged('unreadable', ['Math'], { score: { factuality: 3, 'logical correctness': 'N/A' } });
  const empty = judged("{'Factuality': 5}", ['Math'], { score: {} });
  expect(flaskReport([stored, empty])).toMatchObject({ skills: { factuality: 4 }, not_applicable: 1 });
});

test('a judgement that cannot be read is counted and counts nowhere', () => {
  const report = flaskReport([judged('I refuse.', ['Math']), judged("{'Factuality': 9}", ['Math'])]);
  expect(report).toEqual({ skills: {}, domains: {}, judgements: 0, dropped: 2, not_applicable: 0 });
});

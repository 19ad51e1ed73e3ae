/** Evaluations over HTTP: contenders answer the samples of a dataset, and judges score them. */
import { describe, expect, test } from 'vitest';
import type { Dataset, SamplePage } from '@/lib/contract/lab/dataset-contract';
import type { Evaluation, ResultDetail, ResultPage } from '@/lib/contract/lab/evaluation-contract';
import type { Problem } from '@/lib/contract/problem-contract';
import { ask, follow, get, mixtureOf, newConversation, send } from '../support/api';
import {
  command,
  ended,
  importDataset,
  questions,
  readEvaluation,
  readReport,
  startEvaluation,
} from '../support/lab';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { failing, type Step, saying } from '../support/upstream/script';
import type { RecordedRequest } from '../support/upstream/upstream';

const judgements: { current: (request: RecordedRequest) => Step[] } = { current: () => saying('[[tie]]') };
const upstream = sharedUpstream({
  models: ['a', 'b', 'judge'],
  respond: (request) => {
    if (request.body.model === 'judge') return judgements.current(request);
    return saying(request.body.model === 'aggregator' ? 'It is 42.' : '7');
  },
});
const strata = sharedStrata({ upstream });

const mixture = { mixture: mixtureOf([['a', 'b']]) };
const single = { model: 'compatible/a' };
const requestsTo = (model: string) => upstream.requests.filter(({ body }) => body.model === model);

test('a mixture and a single model answer the samples, checks score them, and the figures say which is better', async () => {
  const dataset = await importDataset(strata, questions(6));
  const evaluation = await startEvaluation(strata, {
    dataset: dataset.id,
    contenders: [mixture, single],
    judges: [{ form: 'checks' }],
  });
  expect(evaluation).toMatchObject({
    status: 'running',
    answers: { total: 12 },
    estimate: { calls: 24, judgeCalls: 0 },
  });
  expect(await ended(strata, evaluation.id)).toMatchObject({
    status: 'finished',
    answers: { done: 12, failed: 0 },
    judgements: { done: 12, failed: 0 },
  });
  const [judge] = (await readReport(strata, evaluation.id)).judges;
  expect(judge?.leaderboard).toMatchObject([
    { contender: 0, score: 1, samples: 6 },
    { contender: 1, score: 0, samples: 6 },
  ]);
  expect(judge?.comparisons[0]?.words).toContain('Test is better than compatible/a');
  const path = `/api/evaluations/${evaluation.id}`;
  expect(await get<ResultPage>(strata, `${path}/results?filter=won&limit=2`)).toMatchObject({
    total: 6,
    nextAfter: 1,
    items: [{ position: 0, answers: [{ scores: [1] }, { scores: [0] }] }, { position: 1 }],
  });
  expect(await get<ResultPage>(strata, `${path}/results?filter=lost`)).toMatchObject({ total: 0, items: [] });
  const { result } = await get<{ result: ResultDetail }>(strata, `${path}/results/1`);
  expect(result).toMatchObject({
    previous: 0,
    next: 2,
    answers: [{ turns: ['It is 42.'] }, { turns: ['7'] }],
    judgements: [{ words: expect.stringContaining('42') }, { words: 'Expected 42, found 7.' }],
  });
});

test('the runs of an evaluation can be inspected, and are not among the conversations', async () => {
  const dataset = await importDataset(strata, questions(1));
  const { id } = await startEvaluation(strata, {
    dataset: dataset.id,
    contenders: [mixture],
    judges: [{ form: 'checks' }],
  });
  await ended(strata, id);
  const { result } = await get<{ result: ResultDetail }>(strata, `/api/evaluations/${id}/results/0`);
  const [runId = ''] = result.answers[0]?.runIds ?? [];
  const { run } = await get<{ run: { calls: { call: string }[] } }>(strata, `/api/runs/${runId}`);
  expect(run.calls.map(({ call }) => call)).toEqual(['1.1', '1.2', '2.1']);
  const { items } = await get<{ items: { title: string }[] }>(strata, '/api/conversations');
  expect(items.filter(({ title }) => title.startsWith('Question'))).toEqual([]);
});

test('calls that two contenders have in common are made once', async () => {
  const dataset = await importDataset(strata, questions(3));
  const { id, estimate } = await startEvaluation(strata, {
    dataset: dataset.id,
    contenders: [{ mixture: mixtureOf([['a']]) }, mixture],
    judges: [{ form: 'checks' }],
  });
  await ended(strata, id);
  expect(requestsTo('a')).toHaveLength(3);
  expect(requestsTo('b')).toHaveLength(3);
  expect(requestsTo('aggregator')).toHaveLength(6);
  expect(estimate.calls).toBe(12);
});

describe('judges', () => {
  async function judged(form: 'verdict' | 'rating' | 'skills', count = 2): Promise<Evaluation> {
    const rows = Array.from({ length: count }, (_, i) => JSON.stringify({ question: `${form} ${i}?` })).join(
      '\n',
    );
    const dataset = await importDataset(strata, rows);
    const { id } = await startEvaluation(strata, {
      dataset: dataset.id,
      contenders: [mixture, single],
      judges: [{ form, model: 'compatible/judge' }],
    });
    return ended(strata, id);
  }

  test('every two contenders are compared in both orders, and what was asked before is not asked again', async () => {
    judgements.current = ({ body }) => {
      const prompt = body.messages.at(-1)?.content ?? '';
      const first = prompt.indexOf('It is 42.') < prompt.indexOf('\n7\n');
      return saying(`The one that says 42 is right. [[${first ? 1 : 2}]]`);
    };
    const evaluation = await judged('verdict');
    expect(evaluation).toMatchObject({ status: 'finished', judgements: { done: 4, failed: 0 } });
    expect(requestsTo('judge')).toHaveLength(4);
    const [report] = (await readReport(strata, evaluation.id)).judges;
    expect(report).toMatchObject({
      leaderboard: [
        { contender: 0, score: 1 },
        { contender: 1, score: 0 },
      ],
      trust: { order: { samples: 2, consistent: 1, firstPreferred: 0.5 } },
    });
    await judged('verdict');
    expect(requestsTo('judge')).toHaveLength(4);
  });

  test('a judge that refuses, writes nonsense, is cut off or fails is counted and never guessed', async () => {
    const answers: Step[][] = [
      saying("I'm sorry, but I can't judge this."),
      saying('Both are nice.'),
      [
        { do: 'text', text: 'At length' },
        { do: 'finish', reason: 'length' },
      ],
      failing(400, 'No such judge.'),
    ];
    judgements.current = () => answers.shift() ?? saying('Rating: [[7]]');
    const evaluation = await judged('rating');
    expect(evaluation).toMatchObject({ status: 'finished', judgements: { done: 4, failed: 4 } });
    expect(evaluation.failures.map(({ message }) => message).toSorted()).toEqual([
      'The judge refused.',
      'The judge’s answer holds no judgement in the requested form.',
      'The judge’s answer was cut off before its judgement.',
      'The provider refused the request (400): No such judge.',
    ]);
    const [report] = (await readReport(strata, evaluation.id)).judges;
    expect(report).toMatchObject({
      failures: 4,
      leaderboard: [{ score: null, interval: null }, { score: null }],
    });
    expect(await get(strata, `/api/evaluations/${evaluation.id}/results?filter=failed`)).toMatchObject({
      total: 2,
    });
    expect((await command(strata, evaluation.id, 'retry')).status).toBe(200);
    expect(await ended(strata, evaluation.id)).toMatchObject({ judgements: { done: 4, failed: 0 } });
    expect((await readReport(strata, evaluation.id)).judges[0]?.leaderboard[0]).toMatchObject({
      score: 7,
      samples: 2,
    });
  });

  test('a preference is weighted by the probabilities of its first token', async () => {
    judgements.current = () => [
      {
        do: 'answer',
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          id: 'x',
          object: 'chat.completion',
          created: 1,
          model: 'judge',
          choices: [
            {
              index: 0,
              message: { role: 'assistant', content: 'm' },
              finish_reason: 'length',
              logprobs: {
                content: [
                  {
                    token: 'm',
                    logprob: Math.log(0.75),
                    top_logprobs: [
                      { token: 'm', logprob: Math.log(0.75) },
                      { token: 'M', logprob: Math.log(0.25) },
                    ],
                  },
                ],
              },
            },
          ],
          usage: { prompt_tokens: 10, completion_tokens: 1, total_tokens: 11 },
        }),
      },
    ];
    const rows = [{ instruction: 'Say 42.', output: 'Forty-two.', generator: 'baseline', dataset: 'test' }];
    const dataset = await importDataset(strata, JSON.stringify(rows));
    expect(dataset).toMatchObject({ given: 1 });
    const { id } = await startEvaluation(strata, {
      dataset: dataset.id,
      contenders: [mixture],
      judges: [{ form: 'preference', model: 'compatible/judge', baseline: 'given' }],
    });
    await ended(strata, id);
    expect(requestsTo('judge')[0]?.body).toMatchObject({ logprobs: true, top_logprobs: 5, max_tokens: 1 });
    const { result } = await get<{ result: ResultDetail }>(strata, `/api/evaluations/${id}/results/0`);
    // The model is shown as "m" where the instruction says so (isOrderSwitched), as here.
    expect(result.judgements).toMatchObject([
      { value: { preference: expect.closeTo(1.75), weighted: true } },
    ]);
  });

  test('scores by skill are read, and grouped by skill', async () => {
    judgements.current = () =>
      saying(
        "{'factuality': 5, 'comprehension': 4, 'completeness': 3, 'conciseness': N/A, 'readability': 2}",
      );
    const { id } = await judged('skills', 1);
    const [report] = (await readReport(strata, id)).judges;
    expect(report?.leaderboard[0]).toMatchObject({ score: 3.5 });
    expect(report?.skills.map(({ name, scores }) => [name, scores])).toEqual([
      ['factuality', [5, 5]],
      ['comprehension', [4, 4]],
      ['completeness', [3, 3]],
      ['readability', [2, 2]],
    ]);
  });
});

describe('datasets', () => {
  const list = async () => (await get<{ datasets: Dataset[] }>(strata, '/api/datasets')).datasets;

  test('a file with problems is refused with all of them by line, and nothing is imported', async () => {
    const before = (await list()).length;
    const file = [
      '{"question":"a","id":"1"}',
      '{"question":',
      '{"question":"b","id":"1"}',
      '{"quest":"c"}',
    ].join('\n');
    const response = await strata.fetch('/api/datasets?name=Broken', { method: 'POST', body: file });
    expect(response.status).toBe(422);
    const problem: Problem = await response.json();
    expect(problem.errors?.map(({ path }) => path)).toEqual(['/lines/2', '/lines/3', '/lines/4']);
    expect(problem.detail).toContain('3 problems');
    expect(await list()).toHaveLength(before);
  });

  test.each(['', '   \n', 'no dataset at all', '[1, 2]', '\0\0', '{"a":'])(
    '%j is no dataset',
    async (file) => {
      const response = await strata.fetch('/api/datasets?name=None', { method: 'POST', body: file });
      expect(response.status).toBe(422);
    },
  );

  test('the starter set is there, with checks for two thirds of its questions', async () => {
    const starter = (await list())[0];
    expect(starter).toMatchObject({ origin: 'starter', samples: 40, checked: 27 });
    const page = await get<SamplePage>(strata, `/api/datasets/${starter?.id}/samples?limit=3`);
    expect(page).toMatchObject({ nextAfter: 2, items: [{ position: 0 }, {}, {}] });
  });

  test('questions of conversations become a dataset, follow-up questions with the turns before them', async () => {
    const { id } = await newConversation(strata);
    const first = await ask(strata, { content: 'First?', mixture: mixtureOf([['a']]) }, id);
    await follow(strata, first.run.id);
    const second = await ask(strata, { content: 'Second?', mixture: mixtureOf([['a']]) }, id);
    await follow(strata, second.run.id);
    const response = await send(strata, 'POST', '/api/datasets/history', {
      name: 'Mine',
      messageIds: [first.message.id, second.message.id],
    });
    const { dataset }: { dataset: Dataset } = await response.json();
    expect(dataset).toMatchObject({ origin: 'history', samples: 2, severalTurns: 1 });
    const { items } = await get<SamplePage>(strata, `/api/datasets/${dataset.id}/samples`);
    expect(items.map(({ sample }) => sample.turns)).toEqual([['First?'], ['First?', 'Second?']]);
  });

  test('a dataset that an evaluation uses cannot be deleted', async () => {
    const dataset = await importDataset(strata, questions(1));
    const { id } = await startEvaluation(strata, {
      dataset: dataset.id,
      contenders: [single],
      judges: [{ form: 'checks' }],
    });
    await ended(strata, id);
    expect((await send(strata, 'DELETE', `/api/datasets/${dataset.id}`)).status).toBe(409);
    expect((await send(strata, 'DELETE', `/api/evaluations/${id}`)).status).toBe(204);
    expect((await send(strata, 'DELETE', `/api/datasets/${dataset.id}`)).status).toBe(204);
    expect((await strata.fetch(`/api/evaluations/${id}`)).status).toBe(404);
  });

  test('two turns are one conversation, and reference answers can be added by id', async () => {
    const row = { question_id: 101, category: 'reasoning', turns: ['One?', 'Two?'] };
    const dataset = await importDataset(strata, JSON.stringify(row));
    const answers = { question_id: 101, choices: [{ index: 0, turns: ['One.', 'Two.'] }] };
    const response = await strata.fetch(`/api/datasets/${dataset.id}/references`, {
      method: 'POST',
      body: JSON.stringify(answers),
    });
    expect((await response.json()).dataset).toMatchObject({ referenced: 1, severalTurns: 1 });
    judgements.current = ({ body }) =>
      saying(body.messages.at(-1)?.content.includes('turn 2 only') ? '[[4]]' : '[[8]]');
    const { id } = await startEvaluation(strata, {
      dataset: dataset.id,
      contenders: [single],
      judges: [{ form: 'rating', model: 'compatible/judge' }],
    });
    await ended(strata, id);
    const [first, second] = requestsTo('a');
    // MT-Bench prescribes temperature 0 for this category.
    expect(first?.body.temperature).toBe(0);
    expect(second?.body.messages.map(({ content }) => content)).toEqual(['One?', '7', 'Two?']);
    expect(
      requestsTo('judge').every(({ body }) => JSON.stringify(body).includes('Correct answer of turn 1')),
    ).toBe(true);
    expect((await readReport(strata, id)).judges[0]?.leaderboard[0]).toMatchObject({ score: 6 });
    const exported = await strata.fetch(`/api/evaluations/${id}/export?format=mt_bench_judgements`);
    expect(
      (await exported.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).score),
    ).toEqual([8, 4]);
  });
});

test('an evaluation is exported for spreadsheets, programs and alpaca_eval', async () => {
  const dataset = await importDataset(strata, questions(2));
  const { id } = await startEvaluation(strata, {
    dataset: dataset.id,
    contenders: [single],
    judges: [{ form: 'checks' }],
  });
  await ended(strata, id);
  const download = async (format: string) =>
    (await strata.fetch(`/api/evaluations/${id}/export?format=${format}`)).text();
  expect((await download('csv')).split('\r\n')[1]).toMatch(/^1,,Question 0\?,compatible\/a,answered,7,0,/);
  expect(JSON.parse(await download('json'))).toMatchObject({
    format: 'strata.evaluation',
    evaluation: { id },
    results: [{ position: 0 }, { position: 1 }],
  });
  expect(JSON.parse(await download('model_outputs'))).toEqual([
    { instruction: 'Question 0?', output: '7', generator: 'compatible/a' },
    { instruction: 'Question 1?', output: '7', generator: 'compatible/a' },
  ]);
});

test('a shared evaluation shows its figures and answers, without prompts and runs, until it is revoked', async () => {
  const dataset = await importDataset(strata, questions(1));
  const secret = mixtureOf([['a']], { systemPrompt: 'A secret prompt.' });
  const { id } = await startEvaluation(strata, {
    dataset: dataset.id,
    contenders: [{ mixture: secret }],
    judges: [{ form: 'checks' }],
  });
  await ended(strata, id);
  const { token, path } = await (await send(strata, 'POST', `/api/evaluations/${id}/share`)).json();
  expect(path).toBe(`/l/${token}`);
  const shared = `/api/shared-evaluations/${token}`;
  expect(JSON.stringify(await get(strata, shared))).not.toContain('secret');
  expect(await get(strata, `${shared}/report`)).toMatchObject({ report: { judges: [{}] } });
  expect(await get(strata, `${shared}/results/0`)).toMatchObject({
    result: { answers: [{ turns: ['It is 42.'], runIds: [] }] },
  });
  await send(strata, 'DELETE', `/api/evaluations/${id}/share`);
  expect((await strata.fetch(shared)).status).toBe(404);
});

describe('what cannot be evaluated is refused, with the field', () => {
  const cases: [string, object, string][] = [
    ['an unknown dataset', { dataset: 'none' }, '/dataset'],
    ['an unknown mixture', { contenders: [{ mixture: 'none' }] }, '/contenders/0'],
    ['a model that is not there', { contenders: [{ model: 'openai/x' }] }, '/contenders/0'],
    [
      'a comparison of one contender',
      { judges: [{ form: 'verdict', model: 'compatible/judge' }] },
      '/judges/0',
    ],
    ['a judge that is not there', { judges: [{ form: 'rating', model: 'openai/x' }] }, '/judges/0/model'],
    [
      'a baseline that the dataset does not bring',
      { judges: [{ form: 'preference', model: 'compatible/judge', baseline: 'given' }] },
      '/judges/0',
    ],
    ['no contender', { contenders: [] }, '/contenders'],
    ['no judge', { judges: [] }, '/judges'],
  ];
  test.each(cases)('%s', async (_, change, path) => {
    const { id } = await importDataset(strata, questions(1));
    const body = { dataset: id, contenders: [single], judges: [{ form: 'checks' }], ...change };
    const response = await send(strata, 'POST', '/api/evaluations', body);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    const problem: Problem = await response.json();
    expect(problem.errors?.[0]?.path).toBe(path);
  });
});

test('demo models evaluate the starter set without a key, and the mixture is ahead of a single voice', async () => {
  const { datasets } = await get<{ datasets: Dataset[] }>(strata, '/api/datasets');
  const { id } = await startEvaluation(strata, {
    dataset: datasets[0]?.id ?? '',
    contenders: [{ mixture: 'demo' }, { model: 'demo/blunt' }],
    judges: [{ form: 'checks' }, { form: 'verdict', model: 'demo/editor' }],
  });
  expect(await ended(strata, id)).toMatchObject({
    status: 'finished',
    answers: { done: 80, failed: 0 },
    spentUsd: 0,
  });
  expect((await readEvaluation(strata, id)).contenders.every(({ scripted }) => scripted)).toBe(true);
  const [checks] = (await readReport(strata, id)).judges;
  expect(checks?.leaderboard[0]).toMatchObject({ contender: 0, samples: 27 });
});

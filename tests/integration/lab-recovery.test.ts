/** Evaluations that are stopped, killed, shared by processes or out of money: nothing is lost and nothing is paid twice. */
import { beforeAll, expect, test } from 'vitest';
import { mixtureOf, send } from '../support/api';
import { command, ended, importDataset, questions, readEvaluation, startEvaluation } from '../support/lab';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { hangingAfter } from '../support/upstream/behaviours';
import { saying, usageOf } from '../support/upstream/script';

const upstream = sharedUpstream({
  models: ['a', 'b'],
  respond: () => saying('It is 42.', { usage: usageOf(1_000_000, 0) }),
});
const strata = sharedStrata({ upstream });

const mixture = { mixture: mixtureOf([['a', 'b']]) };
/** What was asked of whom, by request that was answered completely. */
const answered = () => upstream.requests.filter(({ closedByClientAt }) => closedByClientAt === null);
const keyOf = (request: (typeof upstream.requests)[number]) =>
  `${request.body.model} ${request.body.messages.filter(({ role }) => role === 'user').at(-1)?.content}`;

beforeAll(async () => {
  for (const model of ['a', 'b', 'aggregator']) await setPrice(model, { input: 1, output: 1 });
});

async function setPrice(model: string, price: { input: number; output: number }): Promise<void> {
  await send(strata, 'PUT', '/api/prices', { model: `compatible/${model}`, price });
}

/** Starts an evaluation of the mixture over new questions, which checks judge. @returns its id. */
async function evaluateMixture(samples: number, options: { budgetUsd?: number } = {}): Promise<string> {
  const { id: dataset } = await importDataset(strata, questions(samples));
  const { id } = await startEvaluation(strata, {
    dataset,
    contenders: [mixture],
    judges: [{ form: 'checks' }],
    ...options,
  });
  return id;
}

/** Pauses such an evaluation while its first answers are on their way, which then arrive. @returns its id. */
async function pausedEvaluation(samples: number, options: { budgetUsd?: number } = {}): Promise<string> {
  const gate = Promise.withResolvers<void>();
  upstream.respond = () => [{ do: 'until', gate: gate.promise }, ...saying('It is 42.')];
  const id = await evaluateMixture(samples, options);
  await expect.poll(() => upstream.requests.length).toBeGreaterThan(0);
  expect((await command(strata, id, 'pause')).status).toBe(200);
  gate.resolve();
  const running = `SELECT 1 FROM "EvaluationAnswer" WHERE "evaluationId" = $1 AND status = 'running'`;
  await expect.poll(() => strata.query(running, [id])).toEqual([]);
  const { status, answers } = await readEvaluation(strata, id);
  expect(status).toBe('paused');
  expect(answers.done).toBeGreaterThan(0);
  expect(answers.done).toBeLessThan(samples);
  return id;
}

test('a killed server goes on with its evaluation after the restart, and no answered call is made again', async () => {
  const gate = Promise.withResolvers<void>();
  const allAggregate = Promise.withResolvers<void>();
  let aggregators = 0;
  upstream.respond = ({ body }) => {
    const text = saying('It is 42.', { usage: usageOf(1_000_000, 0) });
    if (body.model !== 'aggregator') return text;
    aggregators += 1;
    if (aggregators === 8) allAggregate.resolve();
    return [{ do: 'until', gate: gate.promise }, ...text];
  };
  const id = await evaluateMixture(8);
  // An aggregator is asked when its proposals are stored.
  await allAggregate.promise;
  await strata.restart('SIGKILL');
  gate.resolve();
  expect(await ended(strata, id)).toMatchObject({ status: 'finished', answers: { done: 8, failed: 0 } });
  const proposals = answered()
    .filter(({ body }) => body.model !== 'aggregator')
    .map(keyOf);
  expect(proposals).toHaveLength(new Set(proposals).size);
  const rows = await strata.query('SELECT count(*)::int AS n FROM "Judgement" WHERE "evaluationId" = $1', [
    id,
  ]);
  expect(rows).toEqual([{ n: 8 }]);
}, 150_000);

test('a paused evaluation starts no further runs, and resumes where it was', async () => {
  const id = await pausedEvaluation(30);
  expect((await command(strata, id, 'pause')).status).toBe(409);
  expect((await command(strata, id, 'resume', {})).status).toBe(200);
  expect(await ended(strata, id)).toMatchObject({ status: 'finished', answers: { done: 30, failed: 0 } });
  const asked = upstream.requests.map(keyOf);
  expect(asked).toHaveLength(new Set(asked).size);
});

test('cancelling closes every connection within a second, and what was stopped can be made later', async () => {
  upstream.respond = hangingAfter('so far ');
  const id = await evaluateMixture(3);
  await expect.poll(() => upstream.requests.length).toBe(6);
  const cancelledAt = performance.now();
  expect((await command(strata, id, 'cancel')).status).toBe(200);
  await expect
    .poll(() => upstream.requests.every(({ closedByClientAt }) => closedByClientAt !== null))
    .toBe(true);
  for (const { closedByClientAt } of upstream.requests)
    expect((closedByClientAt ?? 0) - cancelledAt).toBeLessThan(1000);
  expect(await readEvaluation(strata, id)).toMatchObject({ status: 'cancelled', answers: { done: 0 } });
  expect((await command(strata, id, 'resume', {})).status).toBe(409);
  upstream.respond = () => saying('It is 42.');
  expect((await command(strata, id, 'retry')).status).toBe(200);
  expect(await ended(strata, id)).toMatchObject({ status: 'finished', answers: { done: 3, failed: 0 } });
});

test('an evaluation stops before it exceeds its budget, and goes on when it is raised', async () => {
  // A typical answer of 500 tokens costs $1, so a run costs $3. The longest possible one costs much more.
  for (const model of ['a', 'b', 'aggregator']) await setPrice(model, { input: 0, output: 2000 });
  upstream.respond = () => saying('It is 42.', { usage: usageOf(10, 500) });
  const id = await evaluateMixture(4, { budgetUsd: 12.5 });
  await setPrice('a', { input: 0, output: 4000 });
  const stopped = await ended(strata, id);
  expect(stopped).toMatchObject({ status: 'over_budget', notice: expect.stringContaining('budget') });
  expect(stopped.spentUsd).toBeLessThanOrEqual(12.5);
  expect((await command(strata, id, 'resume', { budgetUsd: null })).status).toBe(200);
  expect(await ended(strata, id)).toMatchObject({ status: 'finished', answers: { done: 4, failed: 0 } });
});

test('money that a process held back when it died holds nobody up', async () => {
  for (const model of ['a', 'b', 'aggregator']) await setPrice(model, { input: 0, output: 2 });
  const id = await pausedEvaluation(30, { budgetUsd: 10 });
  // As if the process had been killed between an answer and the release of what it held.
  await strata.query(
    `UPDATE "EvaluationAnswer" SET "reservedUsd" = 10, "reservedBy" = 'a dead instance' WHERE "evaluationId" = $1`,
    [id],
  );
  expect((await command(strata, id, 'resume', {})).status).toBe(200);
  expect(await ended(strata, id)).toMatchObject({ status: 'finished', answers: { done: 30, failed: 0 } });
});

test('a failing contender is counted, the others are judged, and a retry asks for what failed alone', async () => {
  const { id: dataset } = await importDataset(strata, questions(2));
  upstream.respond = ({ body }) => (body.model === 'b' ? [{ do: 'cut' }] : saying('42'));
  const { id } = await startEvaluation(strata, {
    dataset,
    contenders: [{ model: 'compatible/a' }, { model: 'compatible/b' }],
    judges: [{ form: 'checks' }],
  });
  const evaluation = await ended(strata, id);
  expect(evaluation).toMatchObject({
    status: 'finished',
    answers: { done: 4, failed: 2 },
    judgements: { done: 2 },
  });
  expect(evaluation.failures).toMatchObject([{ contender: 1, count: 2 }]);
  upstream.respond = () => saying('42');
  const askedOfA = upstream.requests.filter(({ body }) => body.model === 'a').length;
  expect((await command(strata, evaluation.id, 'retry')).status).toBe(200);
  expect(await ended(strata, evaluation.id)).toMatchObject({
    status: 'finished',
    answers: { done: 4, failed: 0 },
    judgements: { done: 4 },
  });
  expect(upstream.requests.filter(({ body }) => body.model === 'a')).toHaveLength(askedOfA);
});

test('a search tries single models and mixtures round by round, and names the best by price', async () => {
  const { id: dataset } = await importDataset(strata, questions(12));
  for (const model of ['a', 'b']) await setPrice(model, { input: 0, output: model === 'a' ? 1 : 3 });
  // Alone, each model knows every other question; reading the other one, it knows all.
  upstream.respond = ({ body }) => {
    const question = Number(/Question (\d+)/.exec(JSON.stringify(body.messages))?.[1] ?? 0);
    const reads = JSON.stringify(body.messages).includes('It is 42.');
    const knows = question % 2 === (body.model === 'a' ? 0 : 1);
    return saying(knows || reads ? 'It is 42.' : 'It is 7.');
  };
  const body = {
    dataset,
    models: ['compatible/a', 'compatible/b'],
    proposers: [2],
    layers: [2],
    judge: { form: 'checks' },
    budgetUsd: 10,
  };
  const { estimate } = await (await send(strata, 'POST', '/api/evaluations/search/estimate', body)).json();
  expect(estimate.candidates).toBe(8);
  const { evaluation } = await (await send(strata, 'POST', '/api/evaluations/search', body)).json();
  const found = await ended(strata, evaluation.id);
  expect(found).toMatchObject({ status: 'finished', search: { outcome: { reason: 'complete' } } });
  const best = found.search?.outcome?.best;
  expect(best).toMatchObject({ score: 1, samples: 12 });
  expect(found.contenders[best?.contender ?? -1]?.mixture.layers[0]?.proposers).toHaveLength(2);
});

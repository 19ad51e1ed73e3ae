import { beforeEach, expect, test } from 'vitest';
import type { Budgets } from '@/lib/spending/budgets';
import { ask, follow, get, mixtureOf, newConversation, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel } from '../support/upstream/behaviours';
import { type Step, saying } from '../support/upstream/script';

const none: Budgets = { perRunUsd: null, perDayUsd: null, perProviderDayUsd: {} };

/** Ten thousand words, five words per millisecond. */
const tenThousandWords = Array.from({ length: 10_000 }, (_, index): Step[] => [
  { do: 'text', text: `word${index} ` },
  ...(index % 5 === 0 ? [{ do: 'wait', ms: 1 } as const] : []),
]).flat();
const upstream = sharedUpstream({
  respond: byModel({ long: () => tenThousandWords }, () => saying('briefly')),
});
// The key gives these models a price. A refused run sends no request.
const strata = sharedStrata({ upstream, env: { TOGETHER_API_KEY: 'no-real-key' } });
beforeEach(() => set(none));

async function set(budgets: object): Promise<void> {
  const response = await send(strata, 'PUT', '/api/budgets', { ...none, ...budgets });
  expect(response.status).toBe(200);
}

async function spendToday(model: string, usd: number): Promise<void> {
  await strata.query(
    `INSERT INTO "PastUsage" VALUES ((now() AT TIME ZONE 'UTC')::date, 'Before', $1, 1, 1, 0, 1, 0, $2, 0)`,
    [model, usd],
  );
}

async function refusal(mixture: string): Promise<string> {
  const { id } = await newConversation(strata);
  const response = await send(strata, 'POST', `/api/conversations/${id}/runs`, { content: 'Why?', mixture });
  expect(response.status).toBe(422);
  expect((await get<{ messages: unknown[] }>(strata, `/api/conversations/${id}`)).messages).toEqual([]);
  return (await response.json()).detail;
}

test('no budget exists until one is set, and set budgets persist', async () => {
  expect(await get(strata, '/api/budgets')).toEqual({ budgets: none });
  await set({ perRunUsd: 0.25, perProviderDayUsd: { together: 5 } });
  expect(await get(strata, '/api/budgets')).toEqual({
    budgets: { perRunUsd: 0.25, perDayUsd: null, perProviderDayUsd: { together: 5 } },
  });
});

test('an invalid budget is refused with the name of the field', async () => {
  for (const [body, field] of [
    [{ ...none, perRunUsd: -1 }, '/perRunUsd'],
    [{ ...none, perDayUsd: 'much' }, '/perDayUsd'],
    [{ ...none, perProviderDayUsd: { 'no id': 1 } }, '/perProviderDayUsd/no id'],
    [{ perRunUsd: null }, '/perDayUsd'],
  ] as const) {
    const response = await send(strata, 'PUT', '/api/budgets', body);
    expect(response.status).toBe(400);
    expect((await response.json()).errors.map(({ path }: { path: string }) => path)).toContain(field);
  }
});

test('a run whose estimate exceeds its budget is refused before its first call, and nothing is stored', async () => {
  await set({ perRunUsd: 0.0001 });
  expect(await refusal('open-moa')).toMatch(
    /^The run is expected to cost about \$0\.0\d+, more than the budget of \$0\.0001 a run allows/,
  );
  // Free runs are allowed.
  await ask(strata, { mixture: 'demo' });
});

test('the spending of the day counts, in total and by provider', async () => {
  await spendToday('together/zai-org/GLM-5.1', 2);
  await set({ perDayUsd: 2 });
  expect(await refusal('open-moa')).toContain('the budget of $2.00 a day, of which $0.00 was left');
  await set({ perProviderDayUsd: { together: 1.5 } });
  expect(await refusal('open-moa')).toContain(
    'the budget of $1.50 a day for together, of which $0.00 was left',
  );
  await set({ perProviderDayUsd: { openai: 0.0001 } });
  await ask(strata, { mixture: 'demo' });
});

test('a repeated request finds its run, also when the budget has changed', async () => {
  const { id } = await newConversation(strata);
  const request = { content: 'Twice?', clientId: 'same' };
  const first = await ask(strata, { ...request, mixture: 'demo' }, id);
  await set({ perRunUsd: 0.0001 });
  // The mixture exceeds the budget, because one within the budget would be accepted anyway.
  expect((await ask(strata, { ...request, mixture: 'open-moa' }, id)).run.id).toBe(first.run.id);
});

test('the estimate of a question includes the conversation before it', async () => {
  await send(strata, 'PUT', '/api/prices', {
    model: 'compatible/reads',
    price: { input: 1000, output: 0 },
  });
  const { id } = await newConversation(strata);
  const mixture = mixtureOf([['reads', 'reads']], { aggregator: { model: 'compatible/reads' } });
  const first = await ask(strata, { content: 'Why? '.repeat(4000), mixture }, id);
  await follow(strata, first.run.id);
  const next = await ask(strata, { content: 'Why?', mixture }, id);
  expect(next.run.estimatedCostUsd).toBeGreaterThan(first.run.estimatedCostUsd as number);
  await follow(strata, next.run.id);
  // A short question that exceeds the budget because of its history is refused.
  await set({ perRunUsd: first.run.estimatedCostUsd });
  const refused = { content: 'And why?', mixture };
  expect((await send(strata, 'POST', `/api/conversations/${id}/runs`, refused)).status).toBe(422);
});

test('a call whose output exceeds the budget is cut, its socket is closed, and the run names the budget', async () => {
  // A dollar per thousand tokens: the estimate of a typical answer is half a dollar.
  await send(strata, 'PUT', '/api/prices', {
    model: 'compatible/long',
    price: { input: 0, output: 1000 },
  });
  await set({ perRunUsd: 1 });
  const { run } = await ask(strata, { mixture: mixtureOf([['long', 'brief']]) });
  const end = await follow(strata, run.id);
  expect(end).toMatchObject({
    status: 'stopped',
    error: 'Stopped at its limit: it has passed the budget of $1.00 a run.',
  });
  const [cut, whole, aggregator] = end.calls;
  expect(cut).toMatchObject({ status: 'stopped', error: { code: 'budget' }, usage: { estimated: true } });
  expect(whole?.text).toBe('briefly');
  expect(aggregator?.status).toBe('skipped');
  // The text until the limit was exceeded, plus at most the text that arrived at the same moment.
  expect(cut?.costUsd).toBeGreaterThan(1);
  expect(cut?.text).not.toContain('word9999');
  const request = upstream.requests.find(({ body }) => body.model === 'long');
  await expect.poll(() => request?.closedByClientAt).not.toBeNull();
});

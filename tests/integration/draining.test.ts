/** Readiness, and an orderly end while runs are in progress. */
import { expect, test } from 'vitest';
import { ask, follow, mixtureOf, newConversation, readRun, send } from '../support/api';
import { leftRun } from '../support/database/left-run';
import { hasEnded } from '../support/has-ended';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel, hangingAfter, waitingAfter } from '../support/upstream/behaviours';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream, env: { DRAIN_SECONDS: '30' } });

/** Sends the signal, and waits until the server knows of it. */
async function startDraining() {
  process.kill(strata.pid, 'SIGTERM');
  await expect.poll(async () => (await strata.fetch('/api/ready')).status).toBe(503);
}

test('a database that lacks a migration is not ready, and says which one', async () => {
  expect(await (await strata.fetch('/api/ready')).json()).toEqual({ status: 'ready' });
  const change = (from: string, to: string) =>
    strata.query('UPDATE _prisma_migrations SET migration_name = $2 WHERE migration_name = $1', [from, to]);
  await change('20261124104423_init', 'other');
  const unready = await strata.fetch('/api/ready');
  await change('other', '20261124104423_init');
  expect(unready.status).toBe(503);
  expect((await unready.json()).detail).toContain('20261124104423_init');
});

test('after SIGTERM running runs go on to their end, their readers see it, and new runs are refused', async () => {
  const gate = Promise.withResolvers<void>();
  upstream.respond = byModel({ slow: waitingAfter('the beginning ', gate.promise, 'and the rest') });
  const { id } = await newConversation(strata);
  const { run } = await ask(strata, { mixture: mixtureOf([['slow']]), clientId: 'first' }, id);
  await expect.poll(async () => (await readRun(strata, run.id)).calls[0]?.text).toBe('the beginning ');
  const reader = follow(strata, run.id);
  const { pid } = strata;
  await startDraining();

  const unready = await strata.fetch('/api/ready');
  expect(Number(unready.headers.get('retry-after'))).toBeGreaterThan(0);
  const alive = await strata.fetch('/api/health');
  expect(alive.status).toBe(200);
  // No proxy sends a next request on this connection.
  expect(alive.headers.get('connection')).toBe('close');
  const question = { content: 'Why?', mixture: mixtureOf([['slow']]) };
  const completion = { model: 'moa/demo', messages: [{ role: 'user', content: 'Why?' }] };
  for (const refused of [
    await send(strata, 'POST', `/api/conversations/${id}/runs`, question),
    await send(strata, 'POST', '/v1/chat/completions', completion),
  ]) {
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.text()).toContain('The server is stopping.');
  }
  const repeated = await send(strata, 'POST', `/api/conversations/${id}/runs`, {
    ...question,
    clientId: 'first',
  });
  expect((await repeated.json()).run.id).toBe(run.id);

  gate.resolve();
  expect(await reader).toMatchObject({ status: 'succeeded', answer: 'aggregator says so' });
  await expect.poll(() => hasEnded(pid)).toBe(true);
  await strata.restart('SIGTERM');
  expect(await readRun(strata, run.id)).toMatchObject({ status: 'succeeded', answer: 'aggregator says so' });
});

test('a second SIGTERM, and the end of the drain time, interrupt what still runs', async () => {
  upstream.respond = byModel({ hangs: hangingAfter('so far ') });
  const interruptedBy = async (end: () => void) => {
    const { run } = await ask(strata, { mixture: mixtureOf([['hangs']]) });
    await expect.poll(async () => (await readRun(strata, run.id)).calls[0]?.text).toBe('so far ');
    const { pid } = strata;
    await startDraining();
    end();
    await expect.poll(() => hasEnded(pid)).toBe(true);
    return leftRun(strata.dataDir, run.id);
  };
  const expected = { status: 'interrupted', text: 'so far ' };
  expect(await interruptedBy(() => process.kill(strata.pid, 'SIGTERM'))).toEqual(expected);
  await strata.restart('SIGTERM', { DRAIN_SECONDS: '1' });
  expect(await interruptedBy(() => {})).toEqual(expected);
});

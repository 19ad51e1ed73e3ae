/** Aggregate now uses finished and unfinished proposals. A run without any text is not changed. */
import { expect, test } from 'vitest';
import type { Problem } from '@/lib/contract/problem-contract';
import { ask, follow, mixtureOf, readRun, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel, hangingAfter, saysSo, waitingAfter } from '../support/upstream/behaviours';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream });

const aggregate = (runId: string) => send(strata, 'POST', `/api/runs/${runId}/aggregate`, {});

/** Waits until each of these calls has this status and, if required, text. */
async function reached(runId: string, expected: Record<string, string>) {
  await expect
    .poll(async () => {
      const { calls } = await readRun(strata, runId);
      const stateOf = (place: string) => {
        const call = calls.find((candidate) => candidate.call === place);
        return `${call?.status}${call?.text ? ' with text' : ''}`;
      };
      return Object.fromEntries(Object.keys(expected).map((place) => [place, stateOf(place)]));
    })
    .toEqual(expected);
}

test('without any text, Aggregate now gets 409 and the run goes on', async () => {
  const gate = Promise.withResolvers<void>();
  upstream.respond = byModel({ a: waitingAfter('', gate.promise, 'a says so') });
  const { run } = await ask(strata, { mixture: mixtureOf([['a']]) });
  await reached(run.id, { '1.1': 'running' });
  const refused = await aggregate(run.id);
  expect(refused.status).toBe(409);
  const problem: Problem = await refused.json();
  expect(problem.detail).toBe('No proposal has any text yet. Wait for the first one, or stop the run.');
  gate.resolve();
  expect(await follow(strata, run.id)).toMatchObject({ status: 'succeeded', answer: 'aggregator says so' });
});

test('unfinished proposals are stopped, used as they are, named and billed', async () => {
  const half = hangingAfter('half of it');
  upstream.respond = byModel({ b: half, c: half, d: hangingAfter('') });
  const { run } = await ask(strata, { mixture: mixtureOf([['a', 'b', 'c', 'd'], ['e']]) });
  await reached(run.id, {
    '1.1': 'succeeded with text',
    '1.2': 'running with text',
    '1.3': 'running with text',
  });
  expect((await aggregate(run.id)).status).toBe(202);
  const told = await follow(strata, run.id);
  expect(told).toMatchObject({
    status: 'degraded',
    answer: 'aggregator says so',
    error:
      'Aggregated after 1 of 4 proposals, as you asked. 2 unfinished ones were read as far as written. ' +
      'Layer 2 was left out.',
    layers: [{ layer: 1, references: ['1.1', '1.2', '1.3'], reason: 'requested' }],
  });
  expect(told.calls.map(({ status }) => status)).toEqual([
    'succeeded',
    'stopped',
    'stopped',
    'stopped',
    'skipped',
    'succeeded',
  ]);
  expect(told.calls[1]).toMatchObject({
    text: 'half of it',
    error: { code: 'cut' },
    usage: { estimated: true },
  });
  expect(told.calls.at(-1)?.notes).toEqual([
    '1.2 was cut short: only its text so far was read.',
    '1.3 was cut short: only its text so far was read.',
  ]);
  const read = upstream.requests.findLast(({ body }) => body.model === 'aggregator');
  expect(read?.body.messages[0]?.content.match(/half of it/g)).toHaveLength(2);
  expect(await readRun(strata, run.id)).toMatchObject({ calls: told.calls, error: told.error });
});

test('layer 1 is aggregated while layer 2 has no text', async () => {
  upstream.respond = byModel({ slow: hangingAfter('') }, saysSo);
  const { run } = await ask(strata, { mixture: mixtureOf([['a', 'b'], ['slow']]) });
  await reached(run.id, { '2.1': 'running' });
  expect((await aggregate(run.id)).status).toBe(202);
  expect((await follow(strata, run.id)).error).toBe(
    'Aggregated after 2 of 2 proposals, as you asked. Layer 2 was left out.',
  );
});

test('Aggregate now does not change a finished run', async () => {
  upstream.respond = saysSo;
  const { run } = await ask(strata, { mixture: mixtureOf([['a']]) });
  const ended = await follow(strata, run.id);
  expect((await aggregate(run.id)).status).toBe(202);
  expect((await readRun(strata, run.id)).status).toBe(ended.status);
});

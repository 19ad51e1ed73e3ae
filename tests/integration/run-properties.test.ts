/** The usage equals what the upstream served, for any sequence of events of runs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConversationDetail } from '@/lib/contract/conversation-contract';
import type { UsageAnswer } from '@/lib/contract/usage-contract';
import { get, mixtureOf, newConversation, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { type Step, saying, usageOf } from '../support/upstream/script';

/** Tokens of every complete answer, as the upstream counts them. */
const served = { complete: 0, outputTokens: 0 };
/** Calls that wait until they are ended, oldest first. */
const waiting: { end(): void }[] = [];

/** Each call waits until the test ends it; a cut one never writes more. */
function respond(): Step[] {
  const gate = Promise.withResolvers<void>();
  const tokens = 1 + (waiting.length % 5);
  waiting.push({
    end() {
      served.complete += 1;
      served.outputTokens += tokens;
      gate.resolve();
    },
  });
  return [
    { do: 'text', text: 'word ' },
    { do: 'until', gate: gate.promise },
    ...saying('end', { usage: usageOf(10, tokens) }),
  ];
}

const upstream = sharedUpstream({ respond });
const strata = sharedStrata({ upstream });

type Action =
  | { kind: 'begin' }
  | { kind: 'endCalls' }
  | { kind: 'stop' | 'delete' | 'retry' | 'resume'; at: number }
  | { kind: 'crash' | 'restart' };

const at = fc.nat(7);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Action>({ kind: 'begin' }) },
  { weight: 4, arbitrary: fc.constant<Action>({ kind: 'endCalls' }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('stop', 'delete', 'retry', 'resume'), at }) },
);
const part = fc.array(action, { minLength: 4, maxLength: 9 });
const ends = fc.constantFrom('crash', 'restart');
/** One crash and one restart, each between other actions. */
const acrossEnds = fc
  .tuple(part, ends, part, part)
  .map(([before, end, between, after]): Action[] => [
    ...before,
    { kind: end },
    ...between,
    { kind: end === 'crash' ? 'restart' : 'crash' },
    ...after,
  ]);

const mixture = mixtureOf([['a', 'b']]);

/** Waits until everything that the upstream served is stored, because a crash may lose the last 250 ms. */
async function settle(): Promise<void> {
  await expect
    .poll(async () => {
      const [row] = await strata.query(
        `SELECT count(*)::int AS started, count(*) FILTER (WHERE status = 'succeeded')::int AS complete
        FROM "Call" WHERE NOT reused AND "startedAt" IS NOT NULL`,
      );
      const { started, complete } = row as { started: number; complete: number };
      return { notStored: upstream.requests.length - started, notComplete: served.complete - complete };
    })
    .toEqual({ notStored: 0, notComplete: 0 });
}

async function expectTrueUsage(actions: readonly Action[]): Promise<void> {
  await strata.query('DELETE FROM "Conversation"');
  await strata.query('DELETE FROM "PastUsage"');
  Object.assign(served, { complete: 0, outputTokens: 0 });
  upstream.requests.length = 0;
  waiting.length = 0;
  const runs: string[] = [];
  const conversations: string[] = [];
  /** Requests whose connection is open and whose answer is not complete. */
  const open = () =>
    upstream.requests.filter((one, index) => one.closedByClientAt === null && !ended.has(index)).length;
  const ended = new Set<number>();
  async function endCalls() {
    for (const [index, call] of [...waiting.entries()]) {
      if (ended.has(index) || upstream.requests[index]?.closedByClientAt !== null) continue;
      ended.add(index);
      call.end();
    }
    await settle();
  }
  /** Waits until the upstream has noticed every closed connection and everything that it served is stored. */
  const settled = () =>
    expect
      .poll(async () => {
        const [row] = await strata.query(
          `SELECT count(*)::int AS running FROM "Call" WHERE status = 'running'`,
        );
        return open() - (row as { running: number }).running;
      })
      .toBe(0);
  for (const next of actions) {
    await settled();
    const run = 'at' in next ? runs[next.at % Math.max(1, runs.length)] : undefined;
    if (next.kind === 'begin') {
      const { id } = await newConversation(strata);
      const response = await send(strata, 'POST', `/api/conversations/${id}/runs`, {
        content: 'Why?',
        mixture,
      });
      runs.push((await response.json()).run.id);
      conversations.push(id);
      await expect.poll(() => open()).toBeGreaterThanOrEqual(2);
    } else if (next.kind === 'endCalls') await endCalls();
    else if (next.kind === 'crash') {
      await settle();
      await strata.restart('SIGKILL');
    } else if (next.kind === 'restart') await strata.restart('SIGTERM');
    else if (run === undefined) continue;
    else if (next.kind === 'delete') {
      await send(strata, 'DELETE', `/api/conversations/${conversations[next.at % conversations.length]}`);
    } else {
      const path = { stop: 'stop', resume: 'resume', retry: 'calls/1.1/retry' }[next.kind];
      const response = await send(
        strata,
        'POST',
        `/api/runs/${run}/${path}`,
        next.kind === 'stop' ? undefined : {},
      );
      expect(response.status).toBeLessThan(500);
      if (next.kind !== 'stop' && response.ok) {
        const created = (await response.json()).run;
        runs.push(created.id);
        conversations.push(created.conversationId);
      }
    }
  }
  // Answers the calls that are still running, layer by layer, so that all runs end.
  await expect
    .poll(
      async () => {
        await settled();
        await endCalls();
        return strata.query(`SELECT id FROM "Run" WHERE status = 'running'`);
      },
      { timeout: 20_000 },
    )
    .toEqual([]);
  expect(
    await strata.query(`SELECT call FROM "Call" WHERE status IN ('pending', 'queued', 'running')`),
  ).toEqual([]);
  expect(await strata.query('SELECT id FROM "Reservation"')).toEqual([]);
  const { rows } = await get<UsageAnswer>(strata, '/api/usage?days=1');
  // A call that was cut while it was sent may not have reached the upstream. Its estimate counts.
  const unsent = await strata.query(
    `SELECT call FROM "Call" WHERE status = 'stopped' AND "startedAt" IS NOT NULL AND text = ''`,
  );
  const calls = rows.reduce((sum, row) => sum + row.calls, 0);
  expect(calls).toBeGreaterThanOrEqual(upstream.requests.length);
  expect(calls).toBeLessThanOrEqual(upstream.requests.length + unsent.length);
  const [whole] = await strata.query(
    `SELECT count(*)::int AS complete, coalesce(sum((usage->>'outputTokens')::int), 0)::int AS "outputTokens"
        FROM "Call" WHERE NOT reused AND status = 'succeeded'`,
  );
  expect(whole).toEqual({ complete: served.complete, outputTokens: served.outputTokens });
  const unmarked = `SELECT call FROM "Call" WHERE NOT reused AND status = 'stopped' AND "startedAt" IS NOT NULL
        AND usage->'estimated' IS NULL`;
  expect(await strata.query(unmarked)).toEqual([]);
  for (const id of new Set(conversations)) {
    const response = await strata.fetch(`/api/conversations/${id}`);
    if (response.ok) expect(((await response.json()) as ConversationDetail).runs.length).toBeGreaterThan(0);
  }
}

test.each<[string, fc.Arbitrary<Action[]>, number]>([
  ['whatever happens', fc.array(action, { minLength: 6, maxLength: 14 }), 2],
  ['also across a crash and a restart', acrossEnds, 1],
])(
  'the usage page equals the sum of the upstream’s counts, and no call stays open, %s',
  (_, sequences, numRuns) =>
    fc.assert(fc.asyncProperty(sequences, expectTrueUsage), { numRuns, endOnFailure: true }),
  300_000,
);

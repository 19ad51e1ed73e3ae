/** A stored request refers to the calls that it quotes, and is read as it was sent. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { ask, follow, get, mixtureOf } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { saying } from '../support/upstream/script';
import type { RecordedRequest } from '../support/upstream/upstream';

const six = ['a', 'b', 'c', 'd', 'e', 'f'];
const proposal = (model: string) => `${model} says: ${'the sky scatters blue light. '.repeat(20)}`;
const migration = '20261128080000_requests_refer_to_calls';

const upstream = sharedUpstream({ respond: ({ body }) => saying(proposal(body.model)) });
const strata = sharedStrata({ upstream });

const places = [1, 2].flatMap((layer) => six.map((_, slot) => `${layer}.${slot + 1}`)).concat('3.1');

async function requestsOf(runId: string): Promise<CallRequest[]> {
  const read = (place: string) =>
    get<{ request: CallRequest }>(strata, `/api/runs/${runId}/calls/${place}/request`);
  return (await Promise.all(places.map(read))).map(({ request }) => request);
}

/** The size of a run's stored requests, in characters of JSON. */
async function storedSize(runId: string): Promise<number> {
  const [row] = await strata.query(
    'SELECT sum(length(request::text))::int AS size FROM "Call" WHERE "runId" = $1',
    [runId],
  );
  return (row as { size: number }).size;
}

async function runOfThirteen(): Promise<string> {
  const { run } = await ask(strata, { mixture: mixtureOf([six, six]) });
  await follow(strata, run.id);
  return run.id;
}

test('every request of thirteen calls reads as the provider received it and takes less than half of its size in the database', async () => {
  const sent = upstream.requests.length;
  const runId = await runOfThirteen();
  const received = upstream.requests.slice(sent).map(({ body }) => JSON.stringify(body.messages));
  const requests = await requestsOf(runId);
  expect(requests.map(({ messages }) => JSON.stringify(messages)).toSorted()).toEqual(received.toSorted());
  const literal = requests.reduce((sum, request) => sum + JSON.stringify(request).length, 0);
  expect(await storedSize(runId)).toBeLessThan(literal / 2);
});

/** Stores the requests in the format before the migration. */
async function storeCopies(runId: string, requests: readonly CallRequest[]): Promise<void> {
  for (const [index, call] of places.entries()) {
    const values = [JSON.stringify(requests[index]), runId, call];
    await strata.query(
      'UPDATE "Call" SET request = $1::text::jsonb WHERE "runId" = $2 AND call = $3 RETURNING call',
      values,
    );
  }
}

async function migrate(): Promise<void> {
  const folder = path.resolve(import.meta.dirname, '..', '..', 'prisma', 'migrations', migration);
  await strata.query(readFileSync(path.join(folder, 'migration.sql'), 'utf8'), []);
}

test('requests stored with copies of the texts are migrated and read the same', async () => {
  const runId = await runOfThirteen();
  const before = await requestsOf(runId);
  const small = await storedSize(runId);
  await storeCopies(runId, before);
  expect(await storedSize(runId)).toBeGreaterThan(2 * small);
  await migrate();
  expect(await storedSize(runId)).toBe(small);
  expect(await requestsOf(runId)).toEqual(before);
  await migrate();
  expect(await requestsOf(runId)).toEqual(before);
});

test('a migrated request refers only to calls of earlier layers, also when its own layer wrote the same text', async () => {
  const same = proposal('everyone');
  const texts: Record<string, string> = { b: `${same} and b`, d: `1.1 ${same}` };
  // A text of layer 2 contains the marker of the migration. The request of the aggregator does not change.
  const marked = ({ body: { model, messages } }: RecordedRequest) =>
    model === 'c' && messages.length > 1 ? `\u0001${same}` : undefined;
  upstream.respond = (request) => saying(marked(request) ?? texts[request.body.model] ?? same);
  const runId = await runOfThirteen();
  const before = await requestsOf(runId);
  await storeCopies(runId, before);
  await migrate();
  expect(await requestsOf(runId)).toEqual(before);
  const quoted = await strata.query(
    `SELECT call, piece ->> 'call' AS quoted
     FROM "Call", jsonb_array_elements(request #> '{messages,0,pieces}') AS piece
     WHERE "runId" = $1 AND piece ? 'call'`,
    [runId],
  );
  const layersOf = (row: unknown) => {
    const { call, quoted: other } = row as { call: string; quoted: string };
    return [Number.parseInt(call, 10), Number.parseInt(other, 10)] as const;
  };
  expect(quoted.map(layersOf).filter(([own, other]) => other >= own)).toEqual([]);
  expect(quoted).toHaveLength(36);
});

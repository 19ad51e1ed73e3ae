/** Takes over the runs of instances that no longer execute them. */

import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { CallStatus } from '@/lib/moa/events/run-event';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { fromStoredRequest, type StoredRequest } from '@/lib/moa/messages/stored-request';
import { serverStopped } from '@/lib/moa/ports/run-control';
import { dueCalls } from '@/lib/moa/run/due-calls';
import { interruptedRun } from '@/lib/moa/run/run-end';
import { prisma } from '@/lib/server/db/database';
import { jsonForPostgres } from '@/lib/server/db/sanitize-for-postgres';
import { addKnown, addUsage, noUsage, type Usage } from '@/lib/spending/token-usage';
import { Prisma } from '../../generated/client';
import { addToPastUsage } from '../spending/usage-queries';

/** A call that was in flight. The provider may bill what it read and wrote. */
export interface CallInFlight {
  model: string;
  /** Null when the process ended before it was stored. */
  request: CallRequest | null;
  text: string;
  reasoning: string;
}

export interface EstimatedCall {
  usage: Usage;
  costUsd: number | null;
}

/**
 * Interrupts the running runs of these instances and deletes the instances, in one transaction: of several instances
 * that try, one does it, and an instance that comes back finds its row gone and can write nothing. Texts stay; the
 * text of the aggregator becomes the answer so far. What calls in flight cost is estimated and marked as such.
 * @param estimate the usage of a call in flight.
 * @returns the number of runs.
 */
export async function interruptRunsOf(
  instances: readonly string[],
  estimate: (call: CallInFlight) => EstimatedCall,
): Promise<number> {
  if (instances.length === 0) return 0;
  return prisma().$transaction(async (transaction) => {
    // Waits for a write of the instance, and keeps it from writing afterwards.
    const locked = await transaction.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Instance" WHERE id = ANY(${[...instances]}) FOR UPDATE SKIP LOCKED`;
    const ids = locked.map(({ id }) => id);
    if (ids.length === 0) return 0;
    const runs = await transaction.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Run" WHERE "instanceId" = ANY(${ids}) AND status = 'running'`;
    await interrupt(
      transaction,
      runs.map(({ id }) => id),
      estimate,
    );
    await keepReservationsOfUnkeptRuns(transaction, ids);
    await transaction.$executeRaw`DELETE FROM "Instance" WHERE id = ANY(${ids})`;
    return runs.length;
  });
}

/** Interrupts one run of an instance that has lost track of it. */
export async function interruptRun(
  runId: string,
  instance: string,
  estimate: (call: CallInFlight) => EstimatedCall,
): Promise<void> {
  await prisma().$transaction(async (transaction) => {
    const runs = await transaction.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Run" WHERE id = ${runId} AND "instanceId" = ${instance} AND status = 'running' FOR UPDATE`;
    if (runs.length === 0) return;
    await interrupt(transaction, [runId], estimate);
    await transaction.$executeRaw`DELETE FROM "Reservation" WHERE id = ${runId}`;
  });
}

async function interrupt(
  transaction: Prisma.TransactionClient,
  runs: string[],
  estimate: (call: CallInFlight) => EstimatedCall,
): Promise<void> {
  if (runs.length === 0) return;
  await storeEstimates(transaction, runs, estimate);
  await insertDueCalls(transaction, runs, estimate);
  await transaction.call.updateMany({
    where: { status: { in: ['pending', 'queued', 'running'] }, runId: { in: runs } },
    data: { status: 'stopped', error: { ...serverStopped } },
  });
  await transaction.$executeRaw`
    UPDATE "Run" r SET answer = c.text, "answerCalls" = ARRAY[c.call]
    FROM "Call" c WHERE c."runId" = r.id AND c.role = 'aggregator' AND c.text <> '' AND r.id = ANY(${runs})`;
  const totals = await totalsOf(transaction, runs);
  await transaction.$executeRaw`
    UPDATE "Run" r SET
      status = 'interrupted',
      error = ${interruptedRun},
      usage = total.usage,
      "costUsd" = total."costUsd",
      "finishedAt" = now(),
      "instanceId" = NULL
    FROM json_to_recordset(${jsonForPostgres(totals)}::json) AS total(id text, usage jsonb, "costUsd" float8)
    WHERE r.id = total.id`;
}

async function storeEstimates(
  transaction: Prisma.TransactionClient,
  runs: string[],
  estimate: (call: CallInFlight) => EstimatedCall,
): Promise<void> {
  const columns = {
    runId: true,
    call: true,
    model: true,
    text: true,
    reasoning: true,
    request: true,
  };
  const running = await transaction.call.findMany({
    where: { runId: { in: runs }, status: 'running' },
    select: columns,
  });
  if (running.length === 0) return;
  const texts = await transaction.call.findMany({
    where: { runId: { in: [...new Set(running.map(({ runId }) => runId))] } },
    select: { runId: true, call: true, text: true },
  });
  const textOf = new Map(texts.map(({ runId, call, text }) => [`${runId} ${call}`, text]));
  const estimates = running.map(({ runId, call, model, text, reasoning, request }) => {
    const stored = request as StoredRequest | null;
    const sent = stored && fromStoredRequest(stored, (quoted) => textOf.get(`${runId} ${quoted}`) ?? '');
    return { runId, call, ...estimate({ model, text, reasoning, request: sent }) };
  });
  await transaction.$executeRaw`
    UPDATE "Call" c SET usage = estimated.usage, "costUsd" = estimated."costUsd"
    FROM json_to_recordset(${jsonForPostgres(estimates)}::json) AS estimated(
      "runId" text, call text, usage jsonb, "costUsd" float8
    )
    WHERE c."runId" = estimated."runId" AND c.call = estimated.call`;
}

/** Calls that may have been sent after the last flush cost what they were to read. */
async function insertDueCalls(
  transaction: Prisma.TransactionClient,
  runs: string[],
  estimate: (call: CallInFlight) => EstimatedCall,
): Promise<void> {
  const stored = await transaction.run.findMany({
    where: { id: { in: runs } },
    select: {
      id: true,
      mixture: true,
      startedAt: true,
      message: { select: { content: true } },
      calls: { select: { call: true, layer: true, status: true, text: true } },
    },
  });
  const data = stored.flatMap(({ id: runId, mixture, startedAt, message, calls }) => {
    const states = calls.map(({ call, status }) => ({ call, status: status as CallStatus }));
    return dueCalls(mixture as unknown as Mixture, states).map(({ call, layer, slot, role, spec }) => {
      const read = calls.filter((other) => other.layer === layer - 1).map(({ text }) => text);
      const content = [message.content, ...read].join('\n');
      const request: CallRequest = {
        model: spec.model,
        temperature: 0,
        messages: [{ role: 'user', content }],
      };
      const { usage, costUsd } = estimate({ model: spec.model, request, text: '', reasoning: '' });
      return {
        ...{ runId, call, layer, slot, role, model: spec.model, costUsd, startedAt, attemptAt: startedAt },
        ...{ status: 'pending', text: '', reasoning: '', failures: [], attempts: 1 },
        usage: { ...usage },
        notes: [dueNote],
      };
    });
  });
  await transaction.call.createMany({ data });
}

const dueNote =
  'The server stopped just before or after this was sent. The cost of what it was to read is an estimate.';

/** As the reducer sums the calls of a run. */
async function totalsOf(transaction: Prisma.TransactionClient, runs: string[]) {
  const calls = await transaction.call.findMany({
    where: { runId: { in: runs }, reused: false },
    select: { runId: true, usage: true, costUsd: true },
  });
  return runs.map((id) => {
    const own = calls.filter(({ runId }) => runId === id);
    return {
      id,
      usage: own.map(({ usage }) => usage as unknown as Usage).reduce(addUsage, noUsage),
      costUsd: own.map(({ costUsd }) => costUsd).reduce(addKnown, null),
    };
  });
}

/** Of a run that is not stored nothing is known but what it was expected to cost: that is counted. */
async function keepReservationsOfUnkeptRuns(
  transaction: Prisma.TransactionClient,
  instances: string[],
): Promise<void> {
  const expected = Prisma.sql`
    SELECT
      (now() AT TIME ZONE 'UTC')::date, coalesce(r."personId", ''), r."usageName" || ' (estimated)', e.key, 0, 0, 0, 0, 0, sum(e.value::float8), 0
    FROM "Reservation" r, jsonb_each_text(r."usdByModel") e
    WHERE r."instanceId" = ANY(${instances}) AND r."usageName" IS NOT NULL AND e.value::float8 > 0
    GROUP BY 2, 3, 4`;
  await transaction.$executeRaw(addToPastUsage(expected));
}

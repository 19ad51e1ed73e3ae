import type { Run } from '@/lib/contract/run-contract';
import type { CallError } from '@/lib/moa/events/call-error';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { prisma } from '@/lib/server/db/database';
import { callColumns, oldestFirst, toRun } from './rows';

const visible = { conversation: { deletedAt: null } } as const;

/** The run as it is stored; null when there is none. */
export async function findRun(id: string): Promise<Run | null> {
  const row = await prisma().run.findFirst({
    where: { id, ...visible },
    include: { calls: { select: callColumns } },
  });
  return row === null ? null : toRun(row);
}

/** The stored runs with these ids, oldest first. */
export async function runsOf(ids: readonly string[]): Promise<Run[]> {
  const found = await prisma().run.findMany({
    where: { id: { in: [...ids] } },
    orderBy: oldestFirst,
    include: { calls: { select: callColumns } },
  });
  return found.map(toRun);
}

/** The sequence number of the run's last event; 0 while it runs. */
export async function lastSeqOf(id: string): Promise<number> {
  const row = await prisma().run.findUnique({ where: { id }, select: { lastSeq: true } });
  return row?.lastSeq ?? 0;
}

/** What the call was sent; null when there is no such call or it was never sent. */
export async function findCallRequest(runId: string, call: string): Promise<CallRequest | null> {
  const row = await prisma().call.findFirst({
    where: { runId, call, run: visible },
    select: { request: true },
  });
  return (row?.request ?? null) as CallRequest | null;
}

const interruption: CallError = {
  code: 'interrupted',
  message: 'The server ended in the middle of this call; what had been written is kept.',
};

/**
 * Marks the runs that a process left behind. Their texts stay; what the aggregator had written is the answer so far.
 * @returns how many there were.
 */
export async function interruptRunning(now: Date): Promise<number> {
  return prisma().$transaction(async (transaction) => {
    const ofRunning = { run: { status: 'running' } };
    await transaction.call.updateMany({
      where: { status: { in: ['queued', 'running'] }, ...ofRunning },
      data: { status: 'stopped', error: { ...interruption } },
    });
    await transaction.$executeRaw`
      UPDATE "Run" r SET answer = c.text, "answerCalls" = ARRAY[c.call]
      FROM "Call" c WHERE c."runId" = r.id AND c.role = 'aggregator' AND c.text <> '' AND r.status = 'running'`;
    await transaction.$executeRaw`
      UPDATE "Run" r SET "costUsd" = s.cost
      FROM (SELECT "runId", sum("costUsd") AS cost FROM "Call" WHERE NOT reused GROUP BY "runId") s
      WHERE s."runId" = r.id AND r.status = 'running'`;
    const { count } = await transaction.run.updateMany({
      where: { status: 'running' },
      data: {
        status: 'interrupted',
        error: 'The server ended in the middle of this run. Nothing was billed after that.',
        finishedAt: now,
      },
    });
    return count;
  });
}

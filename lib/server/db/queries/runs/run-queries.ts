import type { Run } from '@/lib/contract/run-contract';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { fromStoredRequest, quotesCalls, type StoredRequest } from '@/lib/moa/messages/stored-request';
import { type Access, currentPerson, single } from '@/lib/server/db/access/access';
import { personOf } from '@/lib/server/db/access/person-of';
import { allowed, type Right } from '@/lib/server/db/access/rights';
import { prisma } from '@/lib/server/db/database';
import { Prisma } from '../../generated/client';
import { oldestFirst, runParts, toRun } from '../rows';

function visible(right: Right = 'read') {
  return { conversation: { deletedAt: null, ...allowed(right) } };
}

/** The stored run, if the person has this right to its conversation; null when it does not exist. */
export async function findRun(id: string, right: Right = 'read'): Promise<Run | null> {
  const row = await prisma().run.findFirst({
    where: { id, ...visible(right) },
    include: runParts,
  });
  return row === null ? null : toRun(row);
}

/** The stored runs with these ids, oldest first. */
export async function runsOf(ids: readonly string[]): Promise<Run[]> {
  const found = await prisma().run.findMany({
    where: { id: { in: [...ids] }, conversation: allowed('read') },
    orderBy: oldestFirst,
    include: runParts,
  });
  return found.map(toRun);
}

/**
 * Whether the person has this right to the run's conversation. For runs that are read from memory.
 * @throws StrataError as `allowed`.
 */
export async function mayUseRun(id: string, right: Right): Promise<boolean> {
  // A reader of a run in progress waits for no query where everything is one person's.
  if (currentPerson() === null) return true;
  return (await prisma().run.count({ where: { id, ...visible(right) } })) > 0;
}

/** The instance that executes the run; null when it does not run. */
export async function ownerOf(id: string): Promise<string | null> {
  const row = await prisma().run.findUnique({ where: { id }, select: { instanceId: true, status: true } });
  return row?.status === 'running' ? row.instanceId : null;
}

/** Null for a run that is not stored. */
export async function findConversationId(runId: string): Promise<string | null> {
  const row = await prisma().run.findUnique({ where: { id: runId }, select: { conversationId: true } });
  return row?.conversationId ?? null;
}

/** An interrupted run that goes on by itself, and for whom. */
export interface RunToResume {
  id: string;
  access: Access;
}

/**
 * Runs of people that were interrupted since a time and that nobody has gone on with. A run that goes on by itself and is
 * interrupted again waits for a person.
 * @param resumedAs the beginning of the `clientId` of runs that went on by themselves.
 */
export async function findRunsToResume(since: Date, resumedAs: string): Promise<RunToResume[]> {
  const rows = await prisma().run.findMany({
    where: {
      status: 'interrupted',
      createdAt: { gte: since },
      conversation: { source: 'person', deletedAt: null },
      OR: [{ clientId: null }, { NOT: { clientId: { startsWith: resumedAs } } }],
      message: { runs: { none: { status: { not: 'interrupted' } } } },
    },
    orderBy: oldestFirst,
    take: 100,
    select: {
      id: true,
      conversation: { select: { owner: true } },
      message: { select: { runs: { select: { clientId: true } } } },
    },
  });
  return rows
    .filter(({ id, message }) => !message.runs.some(({ clientId }) => clientId === resumedAs + id))
    .map(({ id, conversation: { owner } }) => ({
      id,
      access: owner === null ? single : { kind: 'person', person: personOf(owner) },
    }));
}

/** The ids of the running runs of a conversation, also of a deleted one. */
export async function runningRunsOf(conversationId: string): Promise<string[]> {
  const rows = await prisma().run.findMany({
    where: { conversationId, status: 'running' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The sequence number of the run's last event; 0 while it is running. */
export async function lastSeqOf(id: string): Promise<number> {
  const row = await prisma().run.findUnique({ where: { id }, select: { lastSeq: true } });
  return row?.lastSeq ?? 0;
}

/** The request of the call; null when the call is unknown or was never sent. */
export async function findCallRequest(runId: string, call: string): Promise<CallRequest | null> {
  const row = await prisma().call.findFirst({
    where: { runId, call, run: visible() },
    select: { ...requestColumns, reused: true, startedAt: true, run: { select: { messageId: true } } },
  });
  const origin = row?.request === null && row.reused ? await originOf(row) : row;
  const stored = (origin?.request ?? null) as StoredRequest | null;
  if (origin === null || stored === null) return null;
  const texts = quotesCalls(stored) ? await textsOfCalls(origin.runId) : new Map<string, string>();
  return fromStoredRequest(stored, (quoted) => texts.get(quoted));
}

/** The stored requests of all calls of these runs: by run, then by call. A call that was never sent has none. */
export async function requestsOf(
  runIds: readonly string[],
): Promise<Map<string, Map<string, StoredRequest>>> {
  const rows = await prisma().call.findMany({
    where: {
      runId: { in: [...runIds] },
      run: { conversation: allowed('read') },
      OR: [{ request: { not: Prisma.DbNull } }, { reused: true }],
    },
    select: { ...requestColumns, reused: true, startedAt: true },
  });
  const requests = new Map<string, Map<string, StoredRequest>>(runIds.map((id) => [id, new Map()]));
  for (const { runId, call, request, startedAt } of rows) {
    // The request of a call that was reused in the middle of a run is stored with the earlier run.
    const stored = request ?? (startedAt === null ? null : await findCallRequest(runId, call));
    if (stored !== null) requests.get(runId)?.set(call, stored as unknown as StoredRequest);
  }
  return requests;
}

const requestColumns = { runId: true, call: true, request: true } as const;

/**
 * The call of an earlier run of the question, for a call that was reused in the middle of a run: those that are reused
 * from the beginning are copied with their requests.
 */
function originOf({
  call,
  startedAt,
  run,
}: {
  call: string;
  startedAt: Date | null;
  run: { messageId: string };
}) {
  return prisma().call.findFirst({
    where: { call, startedAt, request: { not: Prisma.DbNull }, run: { messageId: run.messageId } },
    select: requestColumns,
  });
}

async function textsOfCalls(runId: string): Promise<Map<string, string>> {
  const rows = await prisma().call.findMany({ where: { runId }, select: { call: true, text: true } });
  return new Map(rows.map(({ call, text }) => [call, text]));
}

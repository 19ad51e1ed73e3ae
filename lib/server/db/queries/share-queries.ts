import type { Share, SharedConversation } from '@/lib/contract/share-contract';
import { prisma } from '@/lib/server/db/database';
import type { Prisma } from '../generated/client';

const visible = { conversation: { deletedAt: null } } as const;
const shareColumns = { token: true, conversationId: true, title: true, createdAt: true } as const;

export async function createShare(
  token: string,
  conversationId: string,
  snapshot: SharedConversation,
): Promise<Share> {
  const row = await prisma().share.create({
    data: {
      token,
      conversationId,
      title: snapshot.title,
      snapshot: snapshot as unknown as Prisma.InputJsonObject,
      createdAt: snapshot.sharedAt,
    },
    select: shareColumns,
  });
  return toShare(row);
}

/** The snapshot; null when the token is unknown or revoked, or the conversation is deleted. */
export async function findShareByToken(token: string): Promise<SharedConversation | null> {
  const row = await prisma().share.findFirst({ where: { token, ...visible }, select: { snapshot: true } });
  return row === null ? null : withMissing(row.snapshot as unknown as SharedConversation);
}

/** What snapshots lack that were made before sub-calls or the times of a call existed. */
const missing = { disagreement: null, queuedAt: null, endedAt: null, pace: null } as const;

function withMissing(snapshot: SharedConversation): SharedConversation {
  const runs = snapshot.runs.map((run) => ({
    ...run,
    layers: run.layers.map((layer) => ({ ...layer, at: layer.at ?? null })),
    calls: run.calls.map((call) => ({
      ...missing,
      ...call,
      attemptAt: call.attemptAt === undefined ? call.startedAt : call.attemptAt,
      reads: call.reads ?? [],
      failures: call.failures.map((failure) => ({
        ...{ queuedAt: null, startedAt: call.startedAt, endedAt: null },
        ...failure,
      })),
    })),
  }));
  return { ...snapshot, runs };
}

/** Newest first. */
export async function listShares(): Promise<Share[]> {
  const rows = await prisma().share.findMany({
    where: visible,
    orderBy: { createdAt: 'desc' },
    select: shareColumns,
  });
  return rows.map(toShare);
}

/** Revokes at once. False when it does not exist. */
export async function removeShare(token: string): Promise<boolean> {
  const { count } = await prisma().share.deleteMany({ where: { token } });
  return count > 0;
}

function toShare(row: { token: string; conversationId: string; title: string; createdAt: Date }): Share {
  return { ...row, path: `/s/${row.token}`, createdAt: row.createdAt.toISOString() };
}

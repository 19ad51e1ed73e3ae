import {
  defaultShareOptions,
  type Share,
  type SharedConversation,
  type ShareOptions,
  type SharePage,
} from '@/lib/contract/share-contract';
import { allowed } from '@/lib/server/db/access/rights';
import { prisma } from '@/lib/server/db/database';
import { jsonInput } from '@/lib/server/db/json-input';
import { decodeCursor, nextCursor } from '@/lib/server/db/list-cursor';
import type { Share as ShareRow } from '../../generated/client';

const visible = { conversation: { deletedAt: null } } as const;

/** Those of conversations that the person owns. */
const own = () => ({ conversation: { deletedAt: null, ...allowed('own') } });
const shareColumns = {
  token: true,
  conversationId: true,
  title: true,
  ownTitle: true,
  description: true,
  options: true,
  createdAt: true,
  updatedAt: true,
  expiresAt: true,
} as const;

export interface ShareToStore {
  token: string;
  conversationId: string;
  /** Selects the branch; null for the newest. */
  runId: string | null;
  snapshot: SharedConversation;
  /** The title that the owner wrote. The snapshot has it, too, and the description. */
  ownTitle: string | null;
  expiresAt: Date | null;
}

export async function createShare({ snapshot, ...share }: ShareToStore): Promise<Share> {
  const data = { ...share, ...snapshotColumns(snapshot), createdAt: snapshot.sharedAt };
  return toShare(await prisma().share.create({ data, select: shareColumns }));
}

/** Replaces the snapshot under the same token. Null when the share was revoked meanwhile. */
export async function replaceSnapshot({
  token,
  snapshot,
  ...changes
}: Omit<ShareToStore, 'conversationId' | 'runId'>): Promise<Share | null> {
  const data = { ...snapshotColumns(snapshot), ...changes, updatedAt: snapshot.sharedAt };
  const [row] = await prisma().share.updateManyAndReturn({
    where: { token, ...own() },
    data,
    select: shareColumns,
  });
  return row === undefined ? null : toShare(row);
}

function snapshotColumns(snapshot: SharedConversation) {
  return {
    title: snapshot.title,
    description: snapshot.description ?? null,
    snapshot: jsonInput(snapshot),
    options: snapshot.included,
  };
}

/** The owner's view of a share, expired or not; null when the token is unknown or revoked. */
export async function findOwnShare(token: string): Promise<(Share & { runId: string | null }) | null> {
  const select = { ...shareColumns, runId: true };
  const row = await prisma().share.findFirst({ where: { token, ...own() }, select });
  return row === null ? null : { ...toShare(row), runId: row.runId };
}

/**
 * The snapshot; null when the token is unknown, revoked or expired, or the conversation is deleted. Those made by an
 * earlier version do not say what they include, and hold more.
 */
export async function findShareByToken(
  token: string,
  now: Date,
): Promise<{ shared: SharedConversation; isEarlier: boolean } | null> {
  const notExpired = { OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
  const row = await prisma().share.findFirst({
    where: { token, ...visible, ...notExpired },
    select: { snapshot: true },
  });
  if (row === null) return null;
  const stored = row.snapshot as unknown as SharedConversation & { included?: ShareOptions };
  const isEarlier = stored.included === undefined;
  return { shared: withMissing({ ...stored, included: stored.included ?? defaultShareOptions }), isEarlier };
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

/** A page of the shares, newest first. The cursor names the last one returned. */
export async function pageOfShares({
  conversationId,
  cursor,
  limit,
}: {
  conversationId?: string;
  cursor?: string;
  limit: number;
}): Promise<SharePage> {
  const after = cursor === undefined ? null : decodeCursor(cursor);
  const rows = await prisma().share.findMany({
    where: {
      ...own(),
      ...(conversationId === undefined ? {} : { conversationId }),
      ...(after === null
        ? {}
        : { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, token: { lt: after.id } }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { token: 'desc' }],
    take: limit + 1,
    select: shareColumns,
  });
  return {
    items: rows.slice(0, limit).map(toShare),
    nextCursor: nextCursor(rows, limit, ({ token }) => token),
  };
}

/** Revokes at once. False when it does not exist. */
export async function removeShare(token: string): Promise<boolean> {
  const { count } = await prisma().share.deleteMany({ where: { token, conversation: allowed('own') } });
  return count > 0;
}

function toShare(row: Pick<ShareRow, keyof typeof shareColumns>): Share {
  return {
    token: row.token,
    path: `/s/${row.token}`,
    conversationId: row.conversationId,
    title: row.title,
    ownTitle: row.ownTitle,
    description: row.description,
    options: row.options as ShareOptions,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  };
}

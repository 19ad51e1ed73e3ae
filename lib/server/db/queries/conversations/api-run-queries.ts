/**
 * API runs: each has a conversation of its own, and what the client sent beside the question is stored with
 * it.
 */

import type { ApiRunPage } from '@/lib/contract/api-run-contract';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { RunStatus } from '@/lib/moa/events/run-event';
import { withImages, withoutImages } from '@/lib/moa/messages/question-images';
import type { RunQuestion } from '@/lib/moa/messages/run-question';
import { allowed } from '@/lib/server/db/access/rights';
import { prisma } from '@/lib/server/db/database';
import { decodeCursor, nextCursor } from '@/lib/server/db/list-cursor';
import { jsonForPostgres } from '@/lib/server/db/sanitize-for-postgres';
import { Prisma } from '../../generated/client';
import type { Executor } from '../spending/reservation-queries';
import { imageHash, imageRows, imagesOf } from './image-queries';
import { type ConversationToCommit, newConversationRow } from './new-conversation-row';

/** What belongs to a run because an API client asked for it. */
export interface ApiRunDetails {
  /** Null without a key, on loopback. */
  keyId: string | null;
  user: string | null;
  metadata: Readonly<Record<string, string>>;
  asked: RunQuestion;
  /** What a request of the Responses API said and its response repeats; null for a chat completion. */
  response: Readonly<Record<string, unknown>> | null;
}

export interface ApiRunToCommit extends ConversationToCommit {
  apiRun: ApiRunDetails;
}

/** Commits a conversation, its question and the run in one statement. */
export async function commitApiRun(run: ApiRunToCommit, db: Executor): Promise<void> {
  await db.$executeRaw`WITH ${newConversationRow(run, 'program')}, ${apiRunRows(run.apiRun, run.now)} SELECT 1`;
}

/** The parts of a statement that insert the details of the new `run`. */
export function apiRunRows(details: ApiRunDetails, now: Date): Prisma.Sql {
  const { keyId, user, metadata, response } = details;
  const { question, images } = withoutImages(details.asked, imageHash);
  const repeated = response === null ? null : jsonForPostgres(response);
  return Prisma.sql`
    api_run AS (
      INSERT INTO "ApiRun" ("runId", "keyId", "user", metadata, asked, response, "createdAt")
      SELECT
        run.id, ${keyId}, ${user}, ${jsonForPostgres(metadata)}::jsonb, ${jsonForPostgres(question)}::jsonb,
        ${repeated}::jsonb, ${now}
      FROM run
      RETURNING "runId"
    )${images.size === 0 ? Prisma.empty : Prisma.sql`, ${imageRows(images, now)}`}`;
}

/** What an API client sent with the run; null for a person's run. */
export async function findApiRunDetails(runId: string): Promise<ApiRunDetails | null> {
  const row = await prisma().apiRun.findUnique({
    where: { runId },
    include: { _count: { select: { images: true } } },
  });
  if (row === null) return null;
  const { keyId, user } = row;
  const images = row._count.images === 0 ? new Map<string, string>() : await imagesOf(runId);
  return {
    keyId,
    user,
    metadata: row.metadata as Record<string, string>,
    asked: withImages(row.asked as unknown as RunQuestion, (hash) => images.get(hash) ?? ''),
    response: row.response as ApiRunDetails['response'],
  };
}

/** Calls that the run paid for at a price that is not known. */
const unpriced: Prisma.CallWhereInput = {
  costUsd: null,
  reused: false,
  NOT: { usage: { path: ['outputTokens'], equals: Prisma.AnyNull } },
};

/** A page of API runs, newest first. The cursor names the last one returned. */
export async function pageOfApiRuns({
  cursor,
  limit,
}: {
  cursor?: string;
  limit: number;
}): Promise<ApiRunPage> {
  const after = cursor === undefined ? null : decodeCursor(cursor);
  const rows = await prisma().apiRun.findMany({
    where: {
      run: { conversation: { deletedAt: null, ...allowed('own') } },
      ...(after === null
        ? {}
        : { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, runId: { lt: after.id } }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { runId: 'desc' }],
    take: limit + 1,
    select: {
      runId: true,
      user: true,
      createdAt: true,
      key: { select: { name: true } },
      run: {
        select: {
          conversationId: true,
          conversation: { select: { title: true } },
          mixture: true,
          status: true,
          costUsd: true,
          _count: { select: { calls: { where: unpriced } } },
          durationMs: true,
          startedAt: true,
        },
      },
    },
  });
  const items = rows.slice(0, limit).map(({ runId, user, key, run }) => ({
    id: runId,
    conversationId: run.conversationId,
    title: run.conversation.title,
    mixtureName: (run.mixture as Mixture).name,
    keyName: key?.name ?? null,
    user,
    status: run.status as RunStatus,
    costUsd: run.costUsd,
    unpricedCalls: run._count.calls,
    durationMs: run.durationMs,
    startedAt: run.startedAt.toISOString(),
  }));
  return { items, nextCursor: nextCursor(rows, limit, ({ runId }) => runId) };
}

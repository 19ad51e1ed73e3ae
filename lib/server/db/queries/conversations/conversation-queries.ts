import type { TeamRight } from '@/lib/contract/account-contract';
import type {
  Conversation,
  ConversationDetail,
  ConversationPage,
} from '@/lib/contract/conversation-contract';
import type { RunOutline } from '@/lib/contract/run-contract';
import { StrataError } from '@/lib/errors';
import { newId } from '@/lib/new-id';
import { ownerIdOfNew } from '@/lib/server/db/access/access';
import { allowed, givenByOthers, listedSql, mine, type Right } from '@/lib/server/db/access/rights';
import { cursorTime } from '@/lib/server/db/cursor-time';
import { prisma } from '@/lib/server/db/database';
import { Prisma } from '../../generated/client';
import { conversationColumns, oldestFirst, toConversation, toMessage } from '../rows';
import { runsOf } from '../runs/run-queries';
import { keepUsage } from '../spending/usage-queries';
import { excerptsOf, searchedIds, wordsOf } from './conversation-search';

interface ConversationOutline extends Omit<ConversationDetail, 'runs'> {
  runs: RunOutline[];
}

/** The title of a conversation without questions. */
export const untitled = 'New conversation';

export async function createConversation({ title }: { title?: string }): Promise<Conversation> {
  const now = new Date();
  const data = {
    id: newId(),
    title: title ?? untitled,
    ownerId: ownerIdOfNew(),
    createdAt: now,
    updatedAt: now,
  };
  return toConversation(await prisma().conversation.create({ data, select: conversationColumns }));
}

/**
 * A page of the conversations that the person started, or that others gave to the team: pinned ones first, then by their last question. The
 * cursor names the last row returned, so that new rows neither repeat nor hide others.
 */
export async function pageOfConversations({
  of,
  search,
  cursor,
  limit,
}: {
  of: 'me' | 'team';
  search?: string;
  cursor?: string;
  limit: number;
}): Promise<ConversationPage> {
  const after = cursor === undefined ? null : decodeCursor(cursor);
  const term = search?.trim() ?? '';
  const words = term === '' ? null : await wordsOf(term);
  const section = async (pinned: boolean, take: number) => {
    const from = after !== null && after.pinned === pinned ? after : null;
    if (term === '')
      return listed({ ...unsearched(of, pinned), ...(from === null ? {} : before(from)) }, take);
    const where = Prisma.sql`${listedSql(of, 'c')} AND c.source = 'person' AND c."deletedAt" IS NULL
      AND c."pinnedAt" IS ${pinned ? Prisma.sql`NOT NULL` : Prisma.sql`NULL`}
      ${from === null ? Prisma.empty : Prisma.sql`AND (c."updatedAt", c.id) < (${from.updatedAt}, ${from.id})`}`;
    const ids = await searchedIds(term, words, where, take);
    return ids.length === 0 ? [] : listed({ id: { in: ids } }, take);
  };
  const pinned = after?.pinned === false ? [] : await section(true, limit + 1);
  const others = pinned.length > limit ? [] : await section(false, limit + 1 - pinned.length);
  const rows = [...pinned, ...others];
  const page = rows.slice(0, limit);
  const excerpts = await excerptsOf(page, term, words);
  const items = page.map((row) => {
    const { excerpt = null, ...found } = excerpts.get(row.id) ?? {};
    return {
      ...toConversation(row),
      running: row.runs.length > 0,
      excerpt,
      found: 'in' in found ? found : null,
    };
  });
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(last) : null };
}

function unsearched(of: 'me' | 'team', pinned: boolean): Prisma.ConversationWhereInput {
  const whose = of === 'team' ? givenByOthers() : mine();
  return { source: 'person', deletedAt: null, pinnedAt: pinned ? { not: null } : null, AND: [whose] };
}

function listed(where: Prisma.ConversationWhereInput, take: number) {
  return prisma().conversation.findMany({
    where,
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take,
    select: {
      ...conversationColumns,
      runs: { where: { status: 'running' }, select: { id: true }, take: 1 },
    },
  });
}

/** The ids of all conversations that the person owns, oldest first. */
export async function idsOfOwnConversations(): Promise<string[]> {
  const rows = await prisma().conversation.findMany({
    where: { deletedAt: null, ...mine() },
    orderBy: oldestFirst,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The conversation with all messages and complete runs; null when it does not exist. */
export async function conversationDetail(id: string, right: Right): Promise<ConversationDetail | null> {
  const outline = await conversationOutline(id, right);
  return outline === null ? null : { ...outline, runs: await runsOf(outline.runs.map((run) => run.id)) };
}

/** The conversation with all messages and the ids of its runs; null when it does not exist. */
export async function conversationOutline(
  id: string,
  right: Right = 'read',
): Promise<ConversationOutline | null> {
  const row = await prisma().conversation.findFirst({
    where: { id, deletedAt: null, ...allowed(right) },
    select: {
      ...conversationColumns,
      messages: { orderBy: oldestFirst },
      runs: { orderBy: oldestFirst, select: { id: true, messageId: true } },
    },
  });
  if (row === null) return null;
  const { messages, runs, ...conversation } = row;
  return { conversation: toConversation(conversation), messages: messages.map(toMessage), runs };
}

/** Renames, pins, gives to the team or restores. Null when the conversation does not exist. */
export async function updateConversation(
  id: string,
  {
    title,
    pinned,
    team,
    deleted,
  }: { title?: string; pinned?: boolean; team?: TeamRight | null; deleted?: false },
): Promise<Conversation | null> {
  const data = {
    ...(title === undefined ? {} : { title }),
    ...(pinned === undefined ? {} : { pinnedAt: pinned ? new Date() : null }),
    ...(team === undefined ? {} : { team }),
    ...(deleted === undefined ? {} : { deletedAt: null }),
  };
  const where = { id, ...allowed('own'), ...(deleted === undefined ? { deletedAt: null } : {}) };
  const [row] = await prisma().conversation.updateManyAndReturn({ where, data, select: conversationColumns });
  return row === undefined ? null : toConversation(row);
}

export async function hasTitle(id: string, title: string): Promise<boolean> {
  return (
    (await prisma().conversation.count({ where: { id, title, deletedAt: null, ...allowed('continue') } })) > 0
  );
}

/** Replaces a title, unless it has changed meanwhile. The conversation keeps its place in the list. */
export async function replaceTitle(id: string, title: string, next: string): Promise<void> {
  await prisma().conversation.updateMany({
    where: { id, title, deletedAt: null, ...allowed('continue') },
    data: { title: next },
  });
}

/** Hides the conversation and its contents. False when it does not exist. */
export async function removeConversation(id: string): Promise<boolean> {
  const { count } = await prisma().conversation.updateMany({
    where: { id, deletedAt: null, ...allowed('own') },
    data: { deletedAt: new Date() },
  });
  return count > 0;
}

/** Hides conversations without a question since a time: the retention that an owner has set. */
export async function hideConversationsBefore(before: Date): Promise<void> {
  await prisma().conversation.updateMany({
    where: { deletedAt: null, updatedAt: { lt: before }, runs: { none: { status: 'running' } } },
    data: { deletedAt: new Date() },
  });
}

/** Deletes hidden conversations for good. Their usage stays counted. */
export async function purgeDeletedConversations(deletedBefore: Date): Promise<void> {
  const ofDeleted = Prisma.sql`r."conversationId" IN (
    SELECT id FROM "Conversation" WHERE "deletedAt" < ${deletedBefore}
  )`;
  await prisma().$transaction([
    prisma().$executeRaw(keepUsage(ofDeleted)),
    prisma().conversation.deleteMany({ where: { deletedAt: { lt: deletedBefore } } }),
  ]);
}

interface Cursor {
  pinned: boolean;
  updatedAt: Date;
  id: string;
}

function before({ updatedAt, id }: Cursor): Prisma.ConversationWhereInput {
  return { OR: [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { lt: id } }] };
}

function encodeCursor({ pinned, updatedAt, id }: Conversation): string {
  return Buffer.from(JSON.stringify([pinned, updatedAt, id])).toString('base64url');
}

function decodeCursor(cursor: string): Cursor {
  try {
    const [pinned, updatedAt, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const at = cursorTime(updatedAt);
    if (typeof pinned === 'boolean' && typeof id === 'string' && !id.includes('\0') && at !== null) {
      return { pinned, updatedAt: at, id };
    }
  } catch {
    // Falls through to the refusal.
  }
  throw new StrataError('invalid_request', 'The cursor is not one that this server gave.', {
    fields: [{ path: '/cursor', detail: 'is not a cursor' }],
  });
}

/** What programs ask for by the API: a run in a conversation of its own, with what was sent beside the question. */
import type { Ask } from '@/lib/moa/ask';
import { prisma } from './database';
import { Prisma } from './generated/client';
import { newRunRow, type RunToCommit } from './new-run';
import { storableJson, storableText } from './storable';

/** What belongs to a run because a program asked for it. */
export interface ProgramAsk {
  /** Null without a key, on loopback. */
  keyId: string | null;
  user: string | null;
  metadata: Readonly<Record<string, string>>;
  asked: Ask;
}

export interface ProgramRunToCommit extends RunToCommit {
  messageId: string;
  /** The question in words. */
  content: string;
  title: string;
  program: ProgramAsk;
}

/** Commits a conversation, its one question and the run, all of it or nothing, in one statement. */
export async function commitProgramRun(run: ProgramRunToCommit): Promise<void> {
  const { conversationId, messageId, title, content, now, program } = run;
  await prisma().$executeRaw`
    WITH conversation AS (
      INSERT INTO "Conversation" (id, title, source, "createdAt", "updatedAt")
      VALUES (${conversationId}, ${title}, 'program', ${now}, ${now})
      RETURNING id
    ), message AS (
      INSERT INTO "Message" (id, "conversationId", content, "createdAt")
      SELECT ${messageId}, id, ${storableText(content)}, ${now} FROM conversation
    ), run AS (
      ${newRunRow(run, messageId)}
    )
    ${programRow(program)}`;
}

/** The part of a statement that says of the new `run` what a program asked. */
export function programRow({ keyId, user, metadata, asked }: ProgramAsk): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "ProgramRun" ("runId", "keyId", "user", metadata, asked)
    SELECT run.id, ${keyId}, ${user}, ${storableJson(metadata)}::jsonb, ${storableJson(asked)}::jsonb FROM run`;
}

/** What a program asked of the run; null for a run of a person's. */
export async function findProgramAsk(runId: string): Promise<ProgramAsk | null> {
  const row = await prisma().programRun.findUnique({ where: { runId } });
  if (row === null) return null;
  const { keyId, user } = row;
  return {
    keyId,
    user,
    metadata: row.metadata as Record<string, string>,
    asked: row.asked as unknown as Ask,
  };
}

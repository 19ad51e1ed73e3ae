/** What the search finds ended runs of people by (`SearchText`). */
import { prisma } from '@/lib/server/db/database';
import { Prisma } from '../../generated/client';

/** Makes the words of these runs searchable. Runs of API clients and of the lab are not searched. */
export async function indexRuns(ids: readonly string[]): Promise<void> {
  await prisma().$executeRaw(insertWords(Prisma.sql`r.id = ANY(${[...ids]})`));
}

/**
 * Does so for some of the newest runs that lack it: those of a server that died, and of versions without this table.
 * @returns how many there were.
 */
export async function indexMissingRuns(limit: number): Promise<number> {
  return prisma().$executeRaw(
    insertWords(Prisma.sql`r.id IN (
      SELECT run.id FROM "Run" run JOIN "Conversation" o ON o.id = run."conversationId"
      WHERE run.status <> 'running' AND o.source = 'person'
        AND NOT EXISTS (SELECT FROM "SearchText" s WHERE s."runId" = run.id)
      ORDER BY run."createdAt" DESC LIMIT ${limit}
    )`),
  );
}

const insertWords = (runs: Prisma.Sql) => Prisma.sql`
  INSERT INTO "SearchText" ("runId", "conversationId", words)
  SELECT r.id, r."conversationId", search_words(concat_ws(' ', m.content, r.answer, (
    SELECT string_agg(c.text, ' ') FROM "Call" c WHERE c."runId" = r.id AND c.role = 'proposer'
  )))
  FROM "Run" r JOIN "Message" m ON m.id = r."messageId" JOIN "Conversation" o ON o.id = r."conversationId"
  WHERE r.status <> 'running' AND o.source = 'person' AND ${runs}
  ON CONFLICT ("runId") DO UPDATE SET words = excluded.words`;

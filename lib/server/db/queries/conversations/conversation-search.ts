/**
 * The search in conversations: those whose title, or a run of which, has all words of the search, each as the beginning of
 * a word (docs/decisions/0037-search-by-words.md).
 */
import { type FoundExcerpt, type FoundIn, findExcerpt } from '@/lib/conversation/find-excerpt';
import { prisma } from '@/lib/server/db/database';
import { Prisma } from '../../generated/client';

/**
 * Conversations that are compared one by one before the index is asked. They fill a page where a word is common: the index
 * would find most conversations then, only to sort them. Where they do not, the word is rare enough for the index.
 */
const newestCompared = 200;
/** Characters of each text in which the excerpt is looked for. */
const comparedCharacters = 20_000;

/** The words of a search as the database compares them; null where it has none, as "%". */
export async function wordsOf(search: string): Promise<string | null> {
  const [row] = await prisma().$queryRaw<{ words: string | null }[]>`
    SELECT search_query(${search})::text AS words`;
  return row?.words ?? null;
}

/** The ids of conversations that a search finds, by their last question. @param where a condition on the table `c`. */
export async function searchedIds(
  search: string,
  words: string | null,
  where: Prisma.Sql,
  take: number,
): Promise<string[]> {
  if (take <= 0) return [];
  if (words === null) return idsOf(titled(search, where, take));
  const among = await idsOf(amongNewest(words, where, take));
  return among.length === take ? among : idsOf(byIndex(words, where, take));
}

const newestFirst = Prisma.sql`ORDER BY c."updatedAt" DESC, c.id DESC`;

const amongNewest = (words: string, where: Prisma.Sql, take: number) => Prisma.sql`
  SELECT c.id FROM (
    SELECT c.id, c.title, c."updatedAt" FROM "Conversation" c WHERE ${where} ${newestFirst} LIMIT ${newestCompared}
  ) AS c
  WHERE search_words(c.title) @@ ${words}::tsquery
    OR EXISTS (SELECT FROM "SearchText" s WHERE s."conversationId" = c.id AND s.words @@ ${words}::tsquery)
  ${newestFirst} LIMIT ${take}`;

const byIndex = (words: string, where: Prisma.Sql, take: number) => Prisma.sql`
  WITH found AS MATERIALIZED (
    SELECT "conversationId" AS id FROM "SearchText" WHERE words @@ ${words}::tsquery
    UNION
    SELECT id FROM "Conversation" WHERE search_words(title) @@ ${words}::tsquery
  )
  SELECT c.id FROM found JOIN "Conversation" c ON c.id = found.id WHERE ${where} ${newestFirst} LIMIT ${take}`;

/** A search without words compares titles. */
const titled = (search: string, where: Prisma.Sql, take: number) => Prisma.sql`
  SELECT c.id FROM "Conversation" c
  WHERE ${where} AND position(${search} IN c.title) > 0 ${newestFirst} LIMIT ${take}`;

async function idsOf(statement: Prisma.Sql): Promise<string[]> {
  return (await readByIndex<{ id: string }>(statement)).map(({ id }) => id);
}

/**
 * PostgreSQL takes a scan of all rows for cheap, because it does not count that the words of a run are stored apart and
 * read as a whole. Among some thousand runs it would read all of them, 18 KB each.
 */
async function readByIndex<T>(statement: Prisma.Sql): Promise<T[]> {
  return prisma().$transaction(async (transaction) => {
    await transaction.$executeRaw`SET LOCAL enable_seqscan = off`;
    return transaction.$queryRaw<T[]>(statement);
  });
}

/** Where the search found conversations whose title does not have it, by their id: in the newest run that has it. */
export async function excerptsOf(
  rows: readonly { id: string; title: string }[],
  search: string,
  words: string | null,
): Promise<Map<string, FoundExcerpt>> {
  const ids = rows.map(({ id }) => id);
  if (words === null || ids.length === 0) return new Map();
  const texts = await readByIndex<{ id: string; in: FoundIn; text: string }>(Prisma.sql`
    WITH run AS MATERIALIZED (
      SELECT DISTINCT ON (c.id) c.id, r.id AS "runId", r."messageId", left(r.answer, ${comparedCharacters}) AS answer
      FROM "Conversation" c
      JOIN "SearchText" s ON s."conversationId" = c.id AND s.words @@ ${words}::tsquery
      JOIN "Run" r ON r.id = s."runId"
      WHERE c.id = ANY(${ids}) AND NOT search_words(c.title) @@ ${words}::tsquery
      ORDER BY c.id, r."createdAt" DESC
    )
    SELECT id, 'answer' AS in, answer AS text, 1 AS place, '' AS call FROM run
    UNION ALL
    SELECT run.id, 'question', left(m.content, ${comparedCharacters}), 2, ''
    FROM run JOIN "Message" m ON m.id = run."messageId"
    UNION ALL
    SELECT run.id, 'proposal', left(c.text, ${comparedCharacters}), 3, c.call
    FROM run JOIN "Call" c ON c."runId" = run."runId" AND c.role = 'proposer'
    ORDER BY place, call`);
  const found = new Map<string, FoundExcerpt>();
  for (const [id, own] of Map.groupBy(texts, ({ id }) => id)) {
    const excerpt = findExcerpt(own, search);
    if (excerpt !== null) found.set(id, excerpt);
  }
  return found;
}

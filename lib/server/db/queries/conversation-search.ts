/** The search in conversations. */
import { plainExcerpt } from '@/lib/conversation/plain-excerpt';
import { prisma } from '@/lib/server/db/database';
import type { Prisma } from '../generated/client';

/** Characters of the text before what was found in it. */
const excerptBefore = 60;

/** The conversations with this text in their title, a question or an answer. The indexes of trigrams find it. */
export function matching(search: string): Prisma.ConversationWhereInput {
  const contains = { contains: escaped(search), mode: 'insensitive' as const };
  return {
    OR: [
      { title: contains },
      { messages: { some: { content: contains } } },
      { runs: { some: { answer: contains } } },
    ],
  };
}

/** Without the meaning that LIKE gives to some characters. */
function escaped(search: string): string {
  return search.replace(/[\\%_]/g, '\\$&');
}

/** What was found in conversations whose title does not contain the search, by their id: the newest text that does. */
export async function excerptsOf(
  rows: readonly { id: string; title: string }[],
  search: string,
): Promise<Map<string, string>> {
  const ids = rows
    .filter(({ title }) => !title.toLowerCase().includes(search.toLowerCase()))
    .map(({ id }) => id);
  if (search === '' || ids.length === 0) return new Map();
  const pattern = `%${escaped(search)}%`;
  const found = await prisma().$queryRaw<{ id: string; text: string }[]>`
    SELECT DISTINCT ON (id) id,
      substring(text FROM greatest(1, position(lower(${search}) IN lower(text)) - ${excerptBefore}) FOR 240) AS text
    FROM (
      SELECT "conversationId" AS id, content AS text, "createdAt" FROM "Message"
      WHERE "conversationId" = ANY(${ids}) AND content ILIKE ${pattern}
      UNION ALL
      SELECT "conversationId", answer, "createdAt" FROM "Run"
      WHERE "conversationId" = ANY(${ids}) AND answer ILIKE ${pattern}
    ) AS texts
    ORDER BY id, "createdAt" DESC`;
  return new Map(found.map(({ id, text }) => [id, plainExcerpt(text)]));
}

/** What people think of answers and calls. */
import type { Rating } from '@/lib/contract/run-contract';
import { prisma } from '@/lib/server/db/database';

/** @param of the place of a call, or "answer". */
export async function storeRating(runId: string, of: string, rating: Rating, ratedAt: Date): Promise<void> {
  await prisma().rating.upsert({
    where: { runId_of: { runId, of } },
    create: { runId, of, rating, ratedAt },
    update: { rating, ratedAt },
  });
  await outdateReport(runId);
}

export async function deleteRating(runId: string, of: string): Promise<void> {
  await prisma().rating.deleteMany({ where: { runId, of } });
  await outdateReport(runId);
}

/** The stored figures of an evaluation compare its judges with people's ratings of its runs. */
async function outdateReport(runId: string): Promise<void> {
  await prisma().$executeRaw`
    UPDATE "Evaluation" SET report = NULL WHERE id = (
      SELECT substring(c."clientId" FROM '^(?:[^:]*:)?(.*)-[0-9]+-[0-9]+(?:-r[0-9]+)?$')
      FROM "Run" r JOIN "Conversation" c ON c.id = r."conversationId"
      WHERE r.id = ${runId} AND c.source = 'lab'
    )`;
}

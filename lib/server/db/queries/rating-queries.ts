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
}

export async function deleteRating(runId: string, of: string): Promise<void> {
  await prisma().rating.deleteMany({ where: { runId, of } });
}

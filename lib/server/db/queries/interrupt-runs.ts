import type { CallError } from '@/lib/moa/events/call-error';
import { prisma } from '@/lib/server/db/database';

const interruption: CallError = {
  code: 'interrupted',
  message: 'The server stopped during this call. The text so far is kept.',
};

/**
 * Marks the runs that a stopped process left behind. Their texts stay; the text of the aggregator becomes the
 * answer so far.
 * @returns the number of runs.
 */
export async function interruptRunning(now: Date): Promise<number> {
  return prisma().$transaction(async (transaction) => {
    const ofRunning = { run: { status: 'running' } };
    await transaction.call.updateMany({
      where: { status: { in: ['queued', 'running'] }, ...ofRunning },
      data: { status: 'stopped', error: { ...interruption } },
    });
    await transaction.$executeRaw`
      UPDATE "Run" r SET answer = c.text, "answerCalls" = ARRAY[c.call]
      FROM "Call" c WHERE c."runId" = r.id AND c.role = 'aggregator' AND c.text <> '' AND r.status = 'running'`;
    await transaction.$executeRaw`
      UPDATE "Run" r SET "costUsd" = s.cost
      FROM (SELECT "runId", sum("costUsd") AS cost FROM "Call" WHERE NOT reused GROUP BY "runId") s
      WHERE s."runId" = r.id AND r.status = 'running'`;
    const { count } = await transaction.run.updateMany({
      where: { status: 'running' },
      data: {
        status: 'interrupted',
        error: 'The server stopped during this run. Nothing was billed after that.',
        finishedAt: now,
      },
    });
    return count;
  });
}

/** The answers of API runs, without the texts of their layers. */
import type { RunStatus } from '@/lib/moa/events/run-event';
import type { ToolCall } from '@/lib/moa/messages/call-request';
import { allowed } from '@/lib/server/db/access/rights';
import { prisma } from '@/lib/server/db/database';

export interface AnsweredRun {
  runId: string;
  /** Null without a key, on loopback. */
  keyId: string | null;
  status: RunStatus;
  answer: string;
  /** Of the aggregator. */
  toolCalls: readonly ToolCall[];
}

/** Those of the runs that API clients asked for and that are not deleted. */
export async function findAnsweredRuns(runIds: readonly string[]): Promise<AnsweredRun[]> {
  const rows = await prisma().apiRun.findMany({
    where: { runId: { in: [...runIds] }, run: { conversation: { deletedAt: null, ...allowed('own') } } },
    select: {
      runId: true,
      keyId: true,
      run: {
        select: {
          status: true,
          answer: true,
          calls: { where: { role: 'aggregator' }, select: { toolCalls: true } },
        },
      },
    },
  });
  return rows.map(({ runId, keyId, run }) => ({
    runId,
    keyId,
    status: run.status as RunStatus,
    answer: run.answer,
    toolCalls: run.calls.flatMap(({ toolCalls }) => (toolCalls as ToolCall[] | null) ?? []),
  }));
}

import { statusOf } from '@/lib/server/db/queries/lab/evaluation-queries';

/** Whether the evaluation runs now: it may be paused, cancelled or deleted at any time, on any instance. */
export async function isRunning(evaluationId: string): Promise<boolean> {
  return (await statusOf(evaluationId)) === 'running';
}

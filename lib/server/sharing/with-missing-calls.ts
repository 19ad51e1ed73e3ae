import type { FileRun } from '@/lib/contract/conversation-file';
import { comparePlaces } from '@/lib/mixture/plan';
import { startedRun } from '@/lib/moa/events/reduce';

const notIncluded = { code: 'skipped' as const, message: 'Not included in the share or file.' };

/**
 * The run with the calls that a share or a file leaves out: without them, they would look as if they were still to come.
 * Pure.
 */
export function withMissingCalls<T extends FileRun>(run: T): T {
  const { id: runId, mixture, startedAt, estimatedCostUsd } = run;
  const planned = startedRun({ type: 'run.started', runId, mixture, startedAt, estimatedCostUsd }).calls;
  const missing = planned
    .filter(({ call }) => !run.calls.some((included) => included.call === call))
    .map((call) => ({ ...call, status: 'skipped' as const, error: notIncluded }));
  return { ...run, calls: [...run.calls, ...missing].toSorted((a, b) => comparePlaces(a.call, b.call)) };
}

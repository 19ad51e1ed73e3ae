/** Retries or resumes a run as a new run beside it: reused calls are not billed again. */
import { nanoid } from 'nanoid';
import type { CreatedRun } from '@/lib/contract/conversation-contract';
import type { Run } from '@/lib/contract/run-contract';
import { found, StrataError } from '@/lib/errors';
import type { CallState } from '@/lib/moa/events/run-state';
import { modelsToAsk, reusableForResume, reusableForRetry } from '@/lib/moa/run/reusable-calls';
import type { Retry } from '@/lib/moa/run/unchanged-retry';
import { findApiRunDetails } from '@/lib/server/db/queries/api-run-queries';
import { commitRedo, findMessage, historyTo } from '@/lib/server/db/queries/turn-queries';
import { unavailableReason } from '@/lib/server/mixtures/unavailable-reason';
import { readBudgets } from '@/lib/server/spending/check-budget';
import { beginRun } from './live-runs';
import { prepareRun } from './prepare-run';
import { readRun } from './read-run';

/**
 * Retries one call and everything that depends on it. The same `clientId` returns the existing run.
 * @throws StrataError `not_found` for the run or its call, `conflict` while the run is in progress,
 * `unprocessable` when a model is unavailable.
 */
export async function retryCall(
  runId: string,
  call: string,
  clientId: string | undefined,
): Promise<CreatedRun> {
  const run = found(await readRun(runId), 'run');
  return redo(run, reusableForRetry(run, call), clientId, { call, earlier: run });
}

/**
 * Resumes an interrupted run: finished calls are reused, the rest is run.
 * @throws StrataError as `retryCall`, and `conflict` for a run that was not interrupted.
 */
export async function resumeRun(runId: string, clientId: string | undefined): Promise<CreatedRun> {
  const run = found(await readRun(runId), 'run');
  return redo(run, reusableForResume(run), clientId);
}

async function redo(
  earlier: Run,
  kept: CallState[],
  clientId: string | undefined,
  retry?: Retry,
): Promise<CreatedRun> {
  const { mixture, conversationId, messageId } = earlier;
  const reason = unavailableReason(modelsToAsk(earlier, kept));
  if (reason !== null) throw new StrataError('unprocessable', `The run cannot go on here: ${reason}`);
  const places = new Set(kept.map(({ call }) => call));
  const question = found(await findMessage(messageId), 'message');
  const program = await findApiRunDetails(earlier.id);
  const asked = program?.asked ?? {
    history: await historyTo(question.parentId),
    question: question.content,
  };
  const budgets = await readBudgets();
  const toPrepare = { conversationId, clientId, mixture, kept: places, budgets };
  const { limits, estimatedCostUsd } = await prepareRun({ ...toPrepare, question: asked });
  const { message, run, created } = await commitRedo({
    conversationId,
    message: question,
    earlierRunId: earlier.id,
    kept,
    program,
    mixture,
    mixtureSlug: earlier.mixtureSlug,
    clientId,
    estimatedCostUsd,
    runId: nanoid(),
    now: new Date(),
  });
  if (created) beginRun({ ...asked, runId: run.id, mixture, estimatedCostUsd, kept, retry }, limits);
  return { message, run };
}

/** Retries, resumes or continues a run as a new run beside it: reused calls are not billed again. */
import type { CreatedRun } from '@/lib/contract/conversation-contract';
import type { Run } from '@/lib/contract/run-contract';
import { found, StrataError } from '@/lib/errors';
import { planOf } from '@/lib/mixture/plan';
import type { CallState } from '@/lib/moa/events/run-state';
import { reusableForChoice } from '@/lib/moa/run/chosen-answer';
import { continuationOf } from '@/lib/moa/run/continue-answer';
import { modelsToAsk, reusableForResume, reusableForRetry } from '@/lib/moa/run/reusable-calls';
import type { RunInput } from '@/lib/moa/run/run-mixture';
import { findApiRunDetails } from '@/lib/server/db/queries/conversations/api-run-queries';
import {
  commitOnce,
  commitRedo,
  findMessage,
  findTurnOf,
  historyTo,
} from '@/lib/server/db/queries/conversations/turn-queries';
import { unavailableReason } from '@/lib/server/mixtures/unavailable-reason';
import type { Priority } from '@/lib/server/providers/rate-limits/rate-limit-queue';
import type { SpendingLimit } from '@/lib/spending/budgets';
import { beginRun, type CallPorts } from './live-runs';
import { commitPrepared } from './prepare-run';
import { readRun } from './read-run';

/**
 * Retries calls and everything that depends on one of them. The same `clientId` returns the existing run.
 * @throws StrataError `not_found` for the run or a call, `conflict` while the run is in progress,
 * `unprocessable` when a model is unavailable.
 */
export async function retryCalls(
  runId: string,
  calls: readonly string[],
  clientId: string | undefined,
): Promise<CreatedRun> {
  const run = found(await readRun(runId, 'continue'), 'run');
  return redo(run, reusableForRetry(run, calls), clientId, { retry: { calls, earlier: run } });
}

/**
 * Resumes an interrupted or stopped run: finished calls are reused, the rest is run.
 * @throws StrataError as `retryCalls`, and `conflict` for a run that ended by itself.
 */
export async function resumeRun(
  runId: string,
  clientId: string | undefined,
  conduct: RunConduct = inForeground,
): Promise<CreatedRun> {
  const run = found(await readRun(runId, 'continue'), 'run');
  return redo(run, reusableForResume(run), clientId, {}, conduct);
}

/**
 * Goes on with an answer that was cut, as a new run: every other call is reused, and the aggregator's model is asked
 * for the rest.
 * @throws StrataError as `retryCalls`, and `conflict` for a whole answer.
 */
export async function continueRun(runId: string, clientId: string | undefined): Promise<CreatedRun> {
  const run = found(await readRun(runId, 'continue'), 'run');
  const { kept, continues } = continuationOf(run);
  return redo(run, kept, clientId, { continues });
}

/**
 * Uses the text of a call as the answer, as a new run that reuses all calls of this one and makes none.
 * @throws StrataError `not_found` for the run or its call, `conflict` while the run is in progress and where there is
 * nothing to use.
 */
export async function answerWithCall(
  runId: string,
  call: string,
  clientId: string | undefined,
): Promise<CreatedRun> {
  const run = found(await readRun(runId, 'continue'), 'run');
  return redo(run, reusableForChoice(run, call), clientId, { chosen: { call, earlier: run } });
}

/** How a run is executed, if not as one in the chat. */
export interface RunConduct {
  priority: Priority;
  calls?: CallPorts;
  /** Limits of its own, beside the budgets. */
  limits: readonly SpendingLimit[];
}

const inForeground: RunConduct = { priority: 'foreground', limits: [] };

async function redo(
  earlier: Run,
  kept: CallState[],
  clientId: string | undefined,
  how: Pick<RunInput, 'retry' | 'continues' | 'chosen'> = {},
  conduct: RunConduct = inForeground,
): Promise<CreatedRun> {
  const { mixture, conversationId, messageId } = earlier;
  const reason = unavailableReason(modelsOfRedo(earlier, kept, how));
  if (reason !== null) throw new StrataError('unprocessable', `The run cannot go on here: ${reason}`);
  const reused = how.chosen ? planOf(mixture).flat() : kept;
  const places = new Set(reused.map(({ call }) => call));
  const question = found(await findMessage(messageId), 'message');
  const apiRun = await findApiRunDetails(earlier.id);
  const asked = apiRun?.asked ?? {
    history: await historyTo(question.parentId),
    question: question.content,
  };
  const toPrepare = {
    mixture,
    kept: places,
    key: null,
    usageName: null,
    question: asked,
    priority: conduct.priority,
  };
  async function commit() {
    const { committed, limits, runId, estimatedCostUsd } = await commitPrepared(toPrepare, (prepared, db) =>
      commitRedo(
        {
          ...prepared,
          conversationId,
          message: question,
          earlierRunId: earlier.id,
          kept,
          apiRun,
          mixture,
          mixtureSlug: earlier.mixtureSlug,
          clientId,
          now: new Date(),
        },
        db,
      ),
    );
    const input = { ...asked, runId, mixture, estimatedCostUsd, kept, ...how };
    beginRun(input, [...limits, ...conduct.limits], null, conduct.calls);
    return committed;
  }
  return commitOnce(clientId, commit, (id) => findTurnOf(conversationId, id));
}

/** The models that the new run may call. */
function modelsOfRedo(
  earlier: Run,
  kept: readonly CallState[],
  { continues, chosen }: Pick<RunInput, 'continues' | 'chosen'>,
): string[] {
  if (chosen !== undefined) return [];
  return continues === undefined ? modelsToAsk(earlier, kept) : [continues.model];
}

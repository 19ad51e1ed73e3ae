/** What a run needs before it is committed: its estimate and its limits. */
import { countTokens } from '@/lib/mixture/count-tokens';
import { estimateRun } from '@/lib/mixture/estimate-run';
import { tokensOfQuestion } from '@/lib/moa/messages/request-tokens';
import type { RunQuestion } from '@/lib/moa/messages/run-question';
import { priceOf } from '@/lib/server/providers/registry/model-registry';
import { allowRun, type RunToAllow } from '@/lib/server/spending/check-budget';
import type { SpendingLimit } from '@/lib/spending/budgets';
import { expectedOfLiveRuns } from './live-runs';

interface RunToPrepare extends Omit<RunToAllow, 'liveRunsUsd'> {
  question: RunQuestion;
}

export interface PreparedRun {
  limits: SpendingLimit[];
  estimatedCostUsd: number | null;
}

/** @throws StrataError `over_budget` when the run is expected to pass a budget. */
export async function prepareRun({ question, ...run }: RunToPrepare): Promise<PreparedRun> {
  const tokens = tokensOfQuestion(question, countTokens);
  const limits = await allowRun({ ...run, liveRunsUsd: expectedOfLiveRuns() }, tokens);
  return { limits, estimatedCostUsd: estimateRun(run.mixture, priceOf, tokens, run.kept).expectedCostUsd };
}

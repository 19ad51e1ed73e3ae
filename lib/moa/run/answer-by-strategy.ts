/** The answer of a run as the mixture's strategy takes it from the proposals, instead of a synthesis. */
import { isSynthesis } from '@/lib/mixture/answer-strategy';
import type { CallOutcome } from '@/lib/moa/call/call-progress';
import type { CallState } from '@/lib/moa/events/run-state';
import type { RunPorts } from '@/lib/moa/ports/run-ports';
import type { CallInput } from '@/lib/moa/prompt/build-call-request';
import { type PickedAnswer, rankProposals } from '@/lib/moa/ranking/rank-proposals';
import { noFinalAnswer } from '@/lib/moa/vote/no-final-answer';
import { voteOn } from '@/lib/moa/vote/vote-on';

/** Why the aggregator writes the answer although the strategy is another one. */
export interface Synthesised {
  because: string;
}

const neededForm =
  'The answer was asked for with tools or in a form that proposals do not have, so the aggregator wrote it.';

/**
 * Null where the strategy is to synthesize.
 * @param references in slot order; `ordered` in the order in which the aggregator reads them.
 */
export async function answerByStrategy(
  asked: Omit<CallInput, 'references'>,
  { references, ordered }: { references: readonly CallOutcome[]; ordered: readonly CallOutcome[] },
  kept: readonly CallState[],
  ports: RunPorts,
): Promise<PickedAnswer | Synthesised | null> {
  const { aggregator } = asked.mixture;
  if (isSynthesis(aggregator) || references.length === 0) return null;
  const { tools, responseFormat } = asked.asked.answer ?? {};
  if (tools !== undefined || responseFormat !== undefined) return { because: neededForm };
  if (aggregator.strategy === 'rank') return rankProposals(asked, ordered, kept, ports);
  return voteOn(references) ?? { because: noFinalAnswer };
}

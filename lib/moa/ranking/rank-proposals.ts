/**
 * The LLM ranker, the baseline of the paper (arXiv 2406.04692, section 3.3): the aggregator's model only picks one of
 * the proposals, in a sub-call, and the picked one is the answer.
 */
import { subCallPlace } from '@/lib/mixture/plan';
import type { CallOutcome } from '@/lib/moa/call/call-progress';
import { replayReusedSubCalls } from '@/lib/moa/call/replay-reused-calls';
import { runCall } from '@/lib/moa/call/run-call';
import type { CallState } from '@/lib/moa/events/run-state';
import type { RunPorts } from '@/lib/moa/ports/run-ports';
import type { CallInput } from '@/lib/moa/prompt/build-call-request';
import { referenceTextOf } from '@/lib/moa/references/incomplete';
import { readPick } from './read-pick';

/** A proposal that is the answer of its run. */
export interface PickedAnswer {
  call: string;
  /** How it was chosen, as a sentence. */
  note: string;
  /** What went wrong, if anything did: the run is degraded. */
  loss?: string;
}

/**
 * @param references at least one, in the order in which they are numbered.
 * @param kept reused calls; an earlier pick among them is replayed and not made again.
 */
export async function rankProposals(
  asked: Omit<CallInput, 'references'>,
  references: readonly CallOutcome[],
  kept: readonly CallState[],
  ports: RunPorts,
): Promise<PickedAnswer> {
  const [first] = references;
  if (first === undefined) throw new Error('There is nothing to rank');
  if (references.length === 1) return { call: first.call, note: `${first.call} is the only proposal.` };
  const { planned } = asked;
  const [before] = replayReusedSubCalls(planned.call, 'ranking', kept, ports);
  const ranking = before ?? (await askForPick(asked, references, ports));
  const index = ranking.status === 'succeeded' ? readPick(ranking.text, references.length) : null;
  const picked = references[index ?? -1];
  if (picked !== undefined) {
    return {
      call: picked.call,
      note: `The aggregator picked ${picked.call} of ${references.length} proposals.`,
    };
  }
  const why = ranking.error?.message ?? 'its reply names none of them.';
  const note = `The aggregator picked no proposal, so the first one, ${first.call}, stands: ${why}`;
  return { call: first.call, note, loss: note };
}

function askForPick(
  asked: Omit<CallInput, 'references'>,
  references: readonly CallOutcome[],
  ports: RunPorts,
): Promise<CallOutcome> {
  const { planned } = asked;
  const call = subCallPlace(planned.call, 1);
  const reads = references.map((reference) => reference.call);
  ports.emit({ type: 'call.planned', call, role: 'ranking', model: planned.spec.model, reads });
  const ranking = { ...planned, call, role: 'ranking' as const };
  return runCall({ ...asked, planned: ranking, references: references.map(referenceTextOf) }, ports);
}

/**
 * Runs one layer of proposers side by side. The layer continues when all have finished (the paper's barrier),
 * when a quorum has finished and the grace period is over, when the finished proposals agree (adaptive quorum), or when
 * a person asks.
 */

import { mixtureDefaults } from '@/lib/mixture/mixture-defaults';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { PlannedCall } from '@/lib/mixture/plan';
import { createAgreement } from '@/lib/moa/agreement/agreement';
import type { CallOutcome } from '@/lib/moa/call/call-progress';
import type { LayerFinished } from '@/lib/moa/events/run-event';
import type { RunControl, StopReason } from '@/lib/moa/ports/run-control';
import type { RunPorts } from '@/lib/moa/ports/run-ports';

export interface LayerResult {
  outcomes: CallOutcome[];
  reason: LayerFinished['reason'];
}

/**
 * @param calls the calls of the layer; `kept` are reused. A quorum that reused calls reach alone does not
 * apply: a person who retries a call wants to wait for it.
 * @param ask runs one call until it ends or the signal ends it.
 * @returns the outcomes of the calls that were made, in order.
 */
export async function runLayer(
  { calls, kept }: { calls: readonly PlannedCall[]; kept: readonly CallOutcome[] },
  policy: Pick<Mixture['layers'][number], 'quorum' | 'graceMs' | 'adaptiveQuorum'>,
  { clock }: Pick<RunPorts, 'clock'>,
  control: RunControl,
  ask: (call: PlannedCall, signal: AbortSignal) => Promise<CallOutcome>,
): Promise<LayerResult> {
  const late = new AbortController();
  let reason: LayerFinished['reason'] = 'all';
  const done = kept.filter((outcome) => outcome.status === 'succeeded');
  let succeeded = done.length;
  let open = calls.length;
  const agreement = createAgreement();
  if (policy.adaptiveQuorum) for (const { text } of done) agreement.add(text);
  const size = calls.length + kept.length;
  let cancelGrace = () => {};

  function goOn(because: Hurry) {
    if (late.signal.aborted) return;
    reason = because;
    late.abort(lateReason(because, succeeded, size));
  }
  function count(outcome: CallOutcome): CallOutcome {
    open -= 1;
    if (outcome.status !== 'succeeded') return outcome;
    succeeded += 1;
    if (succeeded === policy.quorum && succeeded < size) {
      cancelGrace = clock.after(policy.graceMs ?? mixtureDefaults.graceMs, () => goOn('quorum'));
    }
    if (policy.adaptiveQuorum && open > 0) {
      agreement.add(outcome.text);
      if ((agreement.similarity() ?? -1) >= policy.adaptiveQuorum.similarity) goOn('agreed');
    }
    return outcome;
  }

  const onRequest = () => goOn('requested');
  control.aggregating.addEventListener('abort', onRequest, { once: true });
  const signalOf = ({ call }: PlannedCall) =>
    AbortSignal.any([control.stopped, late.signal, control.signalOf(call)]);
  const outcomes = await Promise.all(calls.map((call) => ask(call, signalOf(call)).then(count)));
  cancelGrace();
  control.aggregating.removeEventListener('abort', onRequest);
  return { outcomes, reason };
}

/**
 * The outputs that the next layer reads, in slot order: successful ones, and the text so far of those that a
 * person cut short. Other incomplete texts only where there is nothing else.
 */
export function referencesOf(outcomes: readonly CallOutcome[]): CallOutcome[] {
  const written = outcomes.filter((outcome) => outcome.text.trim() !== '');
  const wanted = written.filter((outcome) => outcome.status === 'succeeded' || wasCutShort(outcome));
  return wanted.length > 0 ? wanted : written;
}

/** Whether a person ended the call by Aggregate now, in this run or in the one that it is reused from. */
export function wasCutShort({ error }: CallOutcome): boolean {
  return error?.code === 'cut';
}

/** Why a layer continues before all of its calls have ended. */
type Hurry = Exclude<LayerFinished['reason'], 'all'>;

function lateReason(because: Hurry, done: number, of: number): StopReason {
  switch (because) {
    case 'quorum':
      return { code: 'late', message: `Stopped as late: its layer continued with ${done} of ${of}.` };
    case 'agreed':
      return {
        code: 'late',
        message: `Stopped as late: ${done} of ${of} proposals agreed, so its layer continued.`,
      };
    case 'requested':
      return {
        code: 'cut',
        message: `Cut short: a person asked to aggregate now, with ${done} of ${of} done.`,
      };
    default:
      return because satisfies never;
  }
}

/**
 * One layer of proposers, side by side, and when it goes on: when all are done (the paper's barrier), when a
 * quorum is done and the grace time is over, or when a person asks.
 */

import { mixtureDefaults } from '@/lib/mixture/mixture-defaults';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { PlannedCall } from '@/lib/mixture/plan';
import type { CallOutcome } from '@/lib/moa/call/call-progress';
import type { LayerFinished } from '@/lib/moa/events/run-event';
import type { RunControl, StopReason } from '@/lib/moa/ports/run-control';
import type { RunPorts } from '@/lib/moa/ports/run-ports';

export interface LayerResult {
  outcomes: CallOutcome[];
  reason: LayerFinished['reason'];
}

/**
 * @param calls the layer's calls that are asked; `kept` those that stand from an earlier run. A quorum that the kept
 * ones reach by themselves hurries nobody: who asks a call again wants to wait for it.
 * @param ask runs one call until it ends or the signal ends it.
 * @returns the outcomes of the calls asked, in their order.
 */
export async function runLayer(
  { calls, kept }: { calls: readonly PlannedCall[]; kept: readonly CallOutcome[] },
  policy: Pick<Mixture['layers'][number], 'quorum' | 'graceMs'>,
  { clock }: Pick<RunPorts, 'clock'>,
  control: RunControl,
  ask: (call: PlannedCall, signal: AbortSignal) => Promise<CallOutcome>,
): Promise<LayerResult> {
  const late = new AbortController();
  let reason: LayerFinished['reason'] = 'all';
  let succeeded = kept.filter((outcome) => outcome.status === 'succeeded').length;
  const size = calls.length + kept.length;
  let cancelGrace = () => {};

  function goOn(because: 'quorum' | 'requested') {
    if (late.signal.aborted) return;
    reason = because;
    late.abort(lateReason(because, succeeded, size));
  }
  function count(outcome: CallOutcome): CallOutcome {
    if (outcome.status === 'succeeded') succeeded += 1;
    if (outcome.status === 'succeeded' && succeeded === policy.quorum && succeeded < size) {
      cancelGrace = clock.after(policy.graceMs ?? mixtureDefaults.graceMs, () => goOn('quorum'));
    }
    return outcome;
  }

  const onRequest = () => goOn('requested');
  control.aggregating.addEventListener('abort', onRequest, { once: true });
  const signal = AbortSignal.any([control.stopped, late.signal]);
  const outcomes = await Promise.all(calls.map((call) => ask(call, signal).then(count)));
  cancelGrace();
  control.aggregating.removeEventListener('abort', onRequest);
  return { outcomes, reason };
}

/**
 * The outputs that the next layer reads: what succeeded, in slot order; cut text only where nothing else is left.
 */
export function referencesOf(outcomes: readonly CallOutcome[]): CallOutcome[] {
  const whole = outcomes.filter((outcome) => outcome.status === 'succeeded');
  return whole.length > 0 ? whole : outcomes.filter((outcome) => outcome.text.trim() !== '');
}

function lateReason(because: 'quorum' | 'requested', done: number, of: number): StopReason {
  return because === 'quorum'
    ? { code: 'late', message: `Stopped as late: its layer continued with ${done} of ${of}.` }
    : { code: 'stopped', message: `Stopped: a person asked to aggregate now, with ${done} of ${of} done.` };
}

/**
 * Structured disagreement: before the aggregator answers, it lists what its references agree and disagree on, in a
 * call of its own. Where the list cannot be had, the run says so and aggregates as the paper does.
 */
import { mostLists } from '@/lib/mixture/limits';
import { placeOfStep } from '@/lib/mixture/plan';
import { runCall } from '../call';
import type { CallOutcome } from '../call-progress';
import { tellKeptSteps } from '../kept';
import type { RunPorts } from '../ports';
import type { CallInput } from '../request';
import type { CallState } from '../run-state';
import type { Disagreement } from './model';
import { readDisagreement } from './read';

export type Listed = { ok: true; disagreement: Disagreement } | { ok: false; cause: string };

/**
 * Asks for the list, the first time held to its form by the provider where it can, and once more by words alone: an
 * endpoint may refuse the form, and a model may miss it.
 * @param kept calls of an earlier run that stand: lists of this call among them are told and count as asked.
 */
export async function listDisagreement(
  asked: Omit<CallInput, 'references' | 'listing'>,
  references: readonly CallOutcome[],
  kept: readonly CallState[],
  ports: RunPorts,
): Promise<Listed> {
  const { planned } = asked;
  const before = tellKeptSteps(planned.call, 'disagreement', kept, ports);
  let listed = listedBy(before.at(-1));
  const places = references.map(({ call }) => call);
  for (let number = before.length + 1; !listed.ok && number <= mostLists; number += 1) {
    if (asked.signal.aborted) break;
    const call = placeOfStep(planned.call, number);
    const { model } = planned.spec;
    ports.emit({ type: 'call.planned', call, role: 'disagreement', model, reads: places });
    const outcome = await runCall(
      {
        ...asked,
        planned: { ...planned, call, role: 'disagreement' },
        references: references.map(({ text }) => text),
        listing: { byFormat: number === 1, read: (text) => readDisagreement(text, places) },
      },
      ports,
    );
    listed = listedBy(outcome);
    // Who did not answer in time is not waited for twice.
    if (outcome.status === 'timed_out') break;
  }
  return listed;
}

function listedBy(
  call: (Pick<CallOutcome, 'error'> & { disagreement?: Disagreement | null }) | undefined,
): Listed {
  if (call?.disagreement) return { ok: true, disagreement: call.disagreement };
  return { ok: false, cause: call?.error?.message ?? 'it was not asked for.' };
}

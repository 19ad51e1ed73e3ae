/**
 * Structured disagreement: before the aggregator answers, a sub-call lists where the references agree and
 * disagree. Where no list can be had, the run says so and aggregates as in the paper.
 */
import { mostLists } from '@/lib/mixture/limits';
import { isSubCallOf, subCallPlace } from '@/lib/mixture/plan';
import type { CallOutcome } from '@/lib/moa/call/call-progress';
import { replayReusedSubCalls } from '@/lib/moa/call/replay-reused-calls';
import { runCall } from '@/lib/moa/call/run-call';
import type { CallErrorCode } from '@/lib/moa/events/call-error';
import type { Disagreement } from '@/lib/moa/events/disagreement';
import type { CallState } from '@/lib/moa/events/run-state';
import type { RunPorts } from '@/lib/moa/ports/run-ports';
import type { CallInput } from '@/lib/moa/prompt/build-call-request';
import { referenceTextOf } from '@/lib/moa/references/incomplete';
import { readDisagreement } from './read-disagreement';

export type Listed = { ok: true; disagreement: Disagreement } | { ok: false; cause: string };

/**
 * Failures that a request without a schema may avoid: the schema was refused (OpenRouter responds 404 where
 * no endpoint supports it), or the model did not cope with it. A refused key or a silent provider is not
 * tried again.
 */
const mayBeOfTheForm: ReadonlySet<CallErrorCode> = new Set([
  'bad_request',
  'not_found',
  'upstream',
  'protocol',
  'empty',
]);

/**
 * Requests the list, first with a JSON schema and then once more with words alone: an endpoint may refuse the
 * schema, and a model may miss it.
 * @param kept reused calls; lists of this call among them are replayed and count as requested.
 */
export async function listDisagreement(
  asked: Omit<CallInput, 'references' | 'listing'>,
  references: readonly CallOutcome[],
  kept: readonly CallState[],
  ports: RunPorts,
): Promise<Listed> {
  const { planned } = asked;
  const before = replayReusedSubCalls(planned.call, 'disagreement', kept, ports);
  let listed = listedBy(before.at(-1));
  const places = references.map(({ call }) => call);
  for (let number = before.length + 1; !listed.ok && number <= mostLists; number += 1) {
    if (asked.signal.aborted) break;
    const call = subCallPlace(planned.call, number);
    const { model } = planned.spec;
    ports.emit({ type: 'call.planned', call, role: 'disagreement', model, reads: places });
    const outcome = await runCall(
      {
        ...asked,
        planned: { ...planned, call, role: 'disagreement' },
        references: references.map(referenceTextOf),
        listing: { byFormat: number === 1, read: (text) => readDisagreement(text, places) },
      },
      ports,
    );
    listed = listedBy(outcome);
    if (outcome.error !== null && !mayBeOfTheForm.has(outcome.error.code)) break;
  }
  return listed;
}

/** The result of the reused list of a reused call. */
export function reusedList(call: string, kept: readonly CallState[]): Listed {
  return listedBy(kept.findLast((step) => step.role === 'disagreement' && isSubCallOf(step.call, call)));
}

function listedBy(
  call: (Pick<CallOutcome, 'error'> & { disagreement?: Disagreement | null }) | undefined,
): Listed {
  if (call?.disagreement) return { ok: true, disagreement: call.disagreement };
  return { ok: false, cause: call?.error?.message ?? 'it was not asked for.' };
}

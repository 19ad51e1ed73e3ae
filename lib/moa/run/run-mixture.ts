/**
 * Runs a mixture: layer after layer, then the aggregator (arXiv 2406.04692, section 2.2). It degrades rather
 * than fails.
 */

import type { Mixture } from '@/lib/mixture/mixture-schema';
import { type PlannedCall, planOf } from '@/lib/mixture/plan';
import type { CallOutcome } from '@/lib/moa/call/call-progress';
import { replayReused } from '@/lib/moa/call/replay-reused-calls';
import { runCall } from '@/lib/moa/call/run-call';
import { type Listed, listDisagreement, reusedList } from '@/lib/moa/disagreement/list-disagreement';
import type { CallState } from '@/lib/moa/events/run-state';
import type { RunQuestion } from '@/lib/moa/messages/run-question';
import type { RunControl } from '@/lib/moa/ports/run-control';
import type { RunPorts } from '@/lib/moa/ports/run-ports';
import { type CallInput, type ContinuedAnswer, outputLimitOf } from '@/lib/moa/prompt/build-call-request';
import { disagreementPrompt } from '@/lib/moa/prompt/disagreement-prompt';
import type { PickedAnswer } from '@/lib/moa/ranking/rank-proposals';
import { type ChosenReferences, chooseReferences } from '@/lib/moa/references/choose-references';
import { referenceTextOf } from '@/lib/moa/references/incomplete';
import { shuffled } from '@/lib/moa/references/shuffle';
import { answerByStrategy } from './answer-by-strategy';
import { type ChosenAnswer, replayChosen } from './chosen-answer';
import { cutNotes, cutShortWords } from './cut-short';
import { notNeededNote, whyNotNeeded } from './not-needed';
import { needsWindows, readInWindows } from './read-in-windows';
import { answered, causesOf, endOf, lossesOf, type RunEnd, type RunLosses, stopOf } from './run-end';
import { referencesOf, runLayer, wasCutShort } from './run-layer';
import { skipCalls } from './skip-calls';
import { answerWithoutList, keptAnswerWords, type Retry, standingAfter } from './unchanged-retry';

export interface RunInput extends RunQuestion {
  runId: string;
  mixture: Mixture;
  estimatedCostUsd: number | null;
  /** Calls that are reused from an earlier run of the question (`reusable-calls.ts`): replayed, not made. */
  kept: readonly CallState[];
  /** The retry that the run is, if it is one. */
  retry?: Retry;
  /** The cut answer of an earlier run that the aggregator goes on with. */
  continues?: ContinuedAnswer;
  /** The call whose text a person uses as the answer: all calls of the earlier run are reused, and none is made. */
  chosen?: ChosenAnswer;
}

/** Runs to the end and emits every event, `run.finished` last. Throws only for defects. */
export async function runMixture(input: RunInput, ports: RunPorts, control: RunControl): Promise<void> {
  const { clock, emit } = ports;
  const began = clock.elapsed();
  const { runId, mixture, estimatedCostUsd } = input;
  emit({ type: 'run.started', runId, mixture, startedAt: timeOf(ports), estimatedCostUsd });
  const end = input.chosen ? replayChosen(input.chosen, emit) : await runLayers(input, ports, control);
  emit({
    type: 'run.finished',
    ...end,
    finishedAt: timeOf(ports),
    durationMs: Math.round(clock.elapsed() - began),
  });
}

async function runLayers(asked: RunInput, ports: RunPorts, control: RunControl): Promise<RunEnd> {
  const plan = planOf(asked.mixture);
  const aggregator = plan.at(-1)?.[0];
  if (aggregator === undefined) throw new Error('A plan ends with the aggregator');
  const proposed = await runProposers(plan.slice(0, -1), asked, ports, control);
  const input = { ...asked, kept: proposed.kept };
  if (proposed.end !== undefined) {
    skipCalls([aggregator], ports);
    return proposed.end;
  }
  const [kept] = replayReused([aggregator], input.kept.filter(wasNotChosenFor), ports);
  if (kept !== undefined) return endOf(kept, withReusedList(aggregator, input, proposed), control);
  return aggregate(aggregator, input, proposed, control, ports);
}

/** A proposal that was chosen without the aggregator is chosen anew: a vote costs nothing, and a pick is reused. */
function wasNotChosenFor({ role, status }: CallState): boolean {
  return role !== 'aggregator' || status !== 'skipped';
}

/** What the aggregator reads, and how it came about. */
interface Proposed extends ChosenReferences, RunLosses {
  /** The calls that are reused, with those that stand because a retry changed nothing. */
  kept: readonly CallState[];
  /** Set when there is nothing to aggregate. */
  end?: RunEnd;
}

async function runProposers(
  layers: readonly PlannedCall[][],
  asked: RunInput,
  ports: RunPorts,
  control: RunControl,
): Promise<Proposed> {
  let input = asked;
  let keptAnswer: string | undefined;
  let chosen: ChosenReferences = { references: [], notes: [] };
  /** The slots of the layer that `chosen` is from. */
  let slots = 0;
  /** The layers that Aggregate now left out. */
  const leftOut: number[] = [];
  let cut = false;
  for (const [index, calls] of layers.entries()) {
    const later = layers.slice(index + 1).flat();
    const rest = () => skipCalls(later, ports);
    const read = chosen;
    const policy = input.mixture.layers[index] ?? {};
    const kept = replayReused(calls, input.kept, ports);
    // A person skipped this layer in the earlier run.
    if (kept.length === calls.length && kept.every(({ status }) => status === 'skipped')) {
      leftOut.push(index + 1);
      continue;
    }
    const missing = calls.filter(({ call }) => !kept.some((outcome) => outcome.call === call));
    const made = await runLayer({ calls: missing, kept }, policy, ports, control, async (call, signal) => {
      const { outcome } = await ask(call, input, read, signal, ports);
      return outcome;
    });
    const outcomes = inOrderOf(calls, [...kept, ...made.outcomes]);
    const { reason } = made;
    const survivors = chooseReferences(referencesOf(outcomes), input.mixture.references);
    const names = survivors.references.map((survivor) => survivor.call);
    ports.emit({ type: 'layer.finished', layer: index + 1, references: names, reason, at: timeOf(ports) });
    if (control.stopped.aborted) {
      rest();
      return { ...chosen, kept: input.kept, end: { ...stopOf(control), answerCalls: [] } };
    }
    const { retry } = input;
    const standing = retry && standingAfter(retry, index + 1, outcomes, survivors.references);
    if (retry && standing) {
      input = { ...input, kept: [...input.kept, ...standing] };
      if (standing.some(({ role }) => role === 'aggregator')) keptAnswer = keptAnswerWords(retry);
    }
    cut ||= outcomes.some(wasCutShort);
    if (cut && survivors.references.length === 0 && chosen.references.length > 0) leftOut.push(index + 1);
    else if (survivors.references.length === 0) {
      rest();
      return chosen.references.length > 0
        ? { ...chosen, kept: input.kept, keptAnswer, lostLayer: index + 1 }
        : {
            ...chosen,
            kept: input.kept,
            end: { status: 'failed', answerCalls: [], error: causesOf(outcomes) },
          };
    } else {
      chosen = { ...survivors, notes: [...survivors.notes, ...cutNotes(survivors.references)] };
      slots = calls.length;
    }
    if (control.aggregating.aborted) {
      for (let layer = index + 2; layer <= layers.length; layer += 1) leftOut.push(layer);
      rest();
      break;
    }
    const unneeded = later.length === 0 ? null : whyNotNeeded(input, index + 1, outcomes);
    if (unneeded !== null) {
      chosen = { ...chosen, notes: [...chosen.notes, notNeededNote(index + 2, layers.length, unneeded)] };
      skipCalls(later, ports, { error: { code: 'not_needed', message: `Not needed: ${unneeded}` } });
      break;
    }
  }
  if (!cut && leftOut.length === 0) return { ...chosen, kept: input.kept, keptAnswer };
  const cutShort = cutShortWords(chosen.references, slots, leftOut);
  return { ...chosen, kept: input.kept, keptAnswer, cutShort };
}

/** Runs the aggregator, after the list of disagreements if the mixture asks for it. */
async function aggregate(
  planned: PlannedCall,
  input: RunInput,
  proposed: Proposed,
  control: RunControl,
  ports: RunPorts,
): Promise<RunEnd> {
  const ordered = inReadingOrder(planned, input, proposed);
  const signal = AbortSignal.any([control.stopped, control.signalOf(planned.call)]);
  const asked = askedOf(planned, input, proposed, signal);
  const { references } = proposed;
  const chosen = await answerByStrategy(asked, { references, ordered }, input.kept, ports);
  if (chosen !== null && 'call' in chosen) return endWith(chosen, planned, proposed, control, ports);
  if (chosen !== null) {
    const notes = [...proposed.notes, chosen.because];
    const { outcome } = await ask(planned, input, { ...proposed, notes }, signal, ports);
    return endOf(outcome, proposed, control);
  }
  const listed = await listWhereWanted(asked, ordered, input.kept, ports);
  if (listed === null) {
    const { outcome, stands } = await ask(planned, input, proposed, signal, ports);
    const keptAnswer = stands && input.retry ? keptAnswerWords(input.retry) : proposed.keptAnswer;
    return endOf(outcome, { ...proposed, keptAnswer }, control);
  }
  const old = listed.ok || control.stopped.aborted ? null : answerWithoutList(input.retry, planned.call);
  if (!listed.ok && input.retry && old !== null) {
    const [outcome] = replayReused([planned], [old], ports);
    const keptAnswer = keptAnswerWords(input.retry);
    if (outcome !== undefined)
      return endOf(outcome, { ...proposed, unlisted: listed.cause, keptAnswer }, control);
  }
  if (!listed.ok) {
    const { outcome } = await ask(planned, input, proposed, signal, ports);
    return endOf(outcome, { ...proposed, unlisted: listed.cause }, control);
  }
  const disagreement = disagreementPrompt(
    listed.disagreement,
    ordered.map(({ call }) => call),
  );
  const outcome = await runCall(
    { ...asked, references: ordered.map(referenceTextOf), disagreement, ...continuedBy(planned, input) },
    ports,
  );
  return endOf(outcome, proposed, control);
}

/** Whether the mixture asks for the list and there is something to compare. */
function wantsList({ aggregator }: Mixture, references: readonly CallOutcome[]): boolean {
  return aggregator.structuredDisagreement === true && references.length >= 2;
}

/** Adds the reason for a missing list when a reused aggregator answered without one. */
function withReusedList({ call }: PlannedCall, { mixture, kept }: RunInput, proposed: Proposed): Proposed {
  if (!wantsList(mixture, proposed.references)) return proposed;
  const listed = reusedList(call, kept);
  return listed.ok ? proposed : { ...proposed, unlisted: listed.cause };
}

/** Null where no list is wanted. */
async function listWhereWanted(
  asked: Omit<CallInput, 'references'>,
  references: readonly CallOutcome[],
  kept: readonly CallState[],
  ports: RunPorts,
): Promise<Listed | null> {
  const { planned, mixture } = asked;
  if (!wantsList(mixture, references)) return null;
  // The list must fit beside the references when the answer is written.
  if (needsWindows(asked, references, outputLimitOf(planned), ports))
    return { ok: false, cause: 'the references exceed the context of the model.' };
  return listDisagreement(asked, references, kept, ports);
}

interface Asked {
  outcome: CallOutcome;
  /** Whether it is the call of the earlier run, because a retried window failed again. */
  stands: boolean;
}

/** Runs a call after the windows that it needs. */
async function ask(
  planned: PlannedCall,
  input: RunInput,
  chosen: ChosenReferences,
  signal: AbortSignal,
  ports: RunPorts,
): Promise<Asked> {
  const ordered = inReadingOrder(planned, input, chosen);
  const asked = askedOf(planned, input, chosen, signal);
  const reading = await readInWindows(asked, ordered, input, ports);
  const [stands] = replayReused([planned], reading.standing ?? [], ports);
  if (stands !== undefined) return { outcome: stands, stands: true };
  const notes = [...asked.notes, ...reading.notes];
  const { texts: references } = reading;
  const outcome = await runCall({ ...asked, references, notes, ...continuedBy(planned, input) }, ports);
  return { outcome, stands: false };
}

/** What the aggregator goes on with. The calls that read for it begin anew. */
function continuedBy({ role }: PlannedCall, { continues }: RunInput): Pick<CallInput, 'continues'> {
  return role === 'aggregator' && continues !== undefined ? { continues } : {};
}

function askedOf(
  planned: PlannedCall,
  input: RunInput,
  { notes }: ChosenReferences,
  signal: AbortSignal,
): Omit<CallInput, 'references'> {
  return { planned, mixture: input.mixture, asked: input, notes, signal };
}

function inReadingOrder(
  { call }: PlannedCall,
  { mixture }: RunInput,
  { references }: ChosenReferences,
): CallOutcome[] {
  const seed = mixture.references?.shuffleSeed;
  return seed === undefined ? references : shuffled(references, seed, call);
}

function inOrderOf(calls: readonly PlannedCall[], outcomes: readonly CallOutcome[]): CallOutcome[] {
  return calls.flatMap(({ call }) => outcomes.filter((outcome) => outcome.call === call));
}

/** Ends with a proposal as the answer. The aggregator has nothing to write. */
function endWith(
  { call, note, loss }: PickedAnswer,
  aggregator: PlannedCall,
  proposed: Proposed,
  control: RunControl,
  ports: RunPorts,
): RunEnd {
  if (control.stopped.aborted) {
    skipCalls([aggregator], ports);
    return { ...stopOf(control), answerCalls: [] };
  }
  skipCalls([aggregator], ports, { notes: [...proposed.notes, note] });
  return answered([call], [...(loss === undefined ? [] : [loss]), ...lossesOf(proposed)]);
}

function timeOf({ clock }: RunPorts): string {
  return new Date(clock.now()).toISOString();
}

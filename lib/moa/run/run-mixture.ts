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
import type { RunFinished } from '@/lib/moa/events/run-event';
import type { CallState } from '@/lib/moa/events/run-state';
import type { RunQuestion } from '@/lib/moa/messages/run-question';
import type { RunControl, StopReason } from '@/lib/moa/ports/run-control';
import type { RunPorts } from '@/lib/moa/ports/run-ports';
import { type CallInput, type ContinuedAnswer, outputLimitOf } from '@/lib/moa/prompt/build-call-request';
import { disagreementPrompt } from '@/lib/moa/prompt/disagreement-prompt';
import { type ChosenReferences, chooseReferences } from '@/lib/moa/references/choose-references';
import { referenceTextOf } from '@/lib/moa/references/incomplete';
import { shuffled } from '@/lib/moa/references/shuffle';
import { noUsage } from '@/lib/spending/token-usage';
import { type ChosenAnswer, replayChosen } from './chosen-answer';
import { cutNotes, cutShortWords } from './cut-short';
import { needsWindows, readInWindows } from './read-in-windows';
import { referencesOf, runLayer, wasCutShort } from './run-layer';
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

type RunEnd = Pick<RunFinished, 'status' | 'answerCalls' | 'error'>;

/** The error of an interrupted run. */
export const interruptedRun = 'The server stopped during this run. Nothing was billed after that.';

/** How a stopped run ends: a server that stops interrupts its runs, which can be resumed. */
function stopOf({ stopped }: RunControl): { status: 'stopped' | 'interrupted'; error: string } {
  const { code, message } = stopped.reason as StopReason;
  if (code !== 'interrupted') return { status: 'stopped', error: message };
  return { status: 'interrupted', error: interruptedRun };
}

async function runLayers(asked: RunInput, ports: RunPorts, control: RunControl): Promise<RunEnd> {
  const plan = planOf(asked.mixture);
  const aggregator = plan.at(-1)?.[0];
  if (aggregator === undefined) throw new Error('A plan ends with the aggregator');
  const proposed = await runProposers(plan.slice(0, -1), asked, ports, control);
  const input = { ...asked, kept: proposed.kept };
  if (proposed.end !== undefined) {
    skip([aggregator], ports);
    return proposed.end;
  }
  const [kept] = replayReused([aggregator], input.kept, ports);
  if (kept !== undefined) return endOf(kept, withReusedList(aggregator, input, proposed), control);
  return aggregate(aggregator, input, proposed, control, ports);
}

/** What the aggregator reads, and how it came about. */
interface Proposed extends ChosenReferences {
  /** The layer without any output, if there is one. */
  lostLayer?: number;
  /** What Aggregate now led to, as text, if a person pressed it. */
  cutShort?: string;
  /** The calls that are reused, with those that stand because a retry changed nothing. */
  kept: readonly CallState[];
  /** Why the earlier answer was kept, as text, where it was. */
  keptAnswer?: string;
  /** Why no list of disagreements could be made, if it was wanted. */
  unlisted?: string;
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
    const rest = () => skip(layers.slice(index + 1).flat(), ports);
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

function skip(calls: readonly PlannedCall[], ports: RunPorts): void {
  for (const { call } of calls) {
    ports.emit({
      type: 'call.finished',
      call,
      status: 'skipped',
      usage: noUsage,
      costUsd: null,
      durationMs: null,
      endedAt: timeOf(ports),
    });
  }
}

function timeOf({ clock }: RunPorts): string {
  return new Date(clock.now()).toISOString();
}

/** How the run ended, once its aggregator has ended. */
function endOf(outcome: CallOutcome, proposed: Proposed, control: RunControl): RunEnd {
  const { references, lostLayer, cutShort, unlisted, keptAnswer } = proposed;
  const wrote = outcome.text.trim() !== '' || outcome.toolCalls.length > 0;
  const own = wrote ? [outcome.call] : [];
  if (control.stopped.aborted && outcome.status !== 'succeeded') {
    return { ...stopOf(control), answerCalls: own };
  }
  if (outcome.status === 'succeeded') {
    const losses = [
      ...(keptAnswer === undefined ? [] : [keptAnswer]),
      ...(cutShort === undefined ? [] : [cutShort]),
      ...(lostLayer === undefined
        ? []
        : [`Layer ${lostLayer} failed whole; the layer before it was aggregated.`]),
      ...(unlisted === undefined
        ? []
        : [`The proposals were aggregated without a list of their disagreement: ${unlisted}`]),
    ];
    return losses.length === 0
      ? { status: 'succeeded', answerCalls: own }
      : { status: 'degraded', answerCalls: own, error: losses.join(' ') };
  }
  const cause = [
    outcome.error?.message ?? 'no cause was given',
    ...(cutShort === undefined ? [] : [cutShort]),
  ].join(' ');
  if (!wrote && references.length === 0)
    return { status: 'failed', answerCalls: [], error: aloneWords(outcome) };
  return wrote
    ? { status: 'degraded', answerCalls: own, error: `The aggregator was cut off: ${cause}` }
    : {
        status: 'degraded',
        answerCalls: references.map((reference) => reference.call),
        error: `The aggregator failed, so the proposals stand as they are: ${cause}`,
      };
}

/** Of a mixture without proposers. */
function aloneWords({ call, error }: CallOutcome): string {
  return `The model did not answer. ${call}: ${error?.message ?? 'no cause was given'}`;
}

/** Every cause with its places, one sentence for calls that failed alike: "1.1: Rate limit reached. 3 calls: …" */
function causesOf(outcomes: readonly CallOutcome[]): string {
  const alike = Map.groupBy(outcomes, ({ error }) => error?.message ?? 'no cause was given');
  const causes = [...alike].map(([message, calls]) => {
    return `${calls.length === 1 ? calls[0]?.call : `${calls.length} calls`}: ${message}`;
  });
  return `No proposer of layer 1 answered. ${causes.join(' ')}`;
}

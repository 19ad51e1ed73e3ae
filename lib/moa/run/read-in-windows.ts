/**
 * Reads a call's references in windows, one sub-call after another, each with the synthesis so far
 * (Self-MoA-Seq, arXiv 2502.00674). The call itself reads the last window.
 */
import { mostWindowsBefore } from '@/lib/mixture/limits';
import { parsePlace, subCallPlace } from '@/lib/mixture/plan';
import type { CallOutcome } from '@/lib/moa/call/call-progress';
import { replayReusedSubCalls } from '@/lib/moa/call/replay-reused-calls';
import { runCall } from '@/lib/moa/call/run-call';
import type { CallState } from '@/lib/moa/events/run-state';
import type { RunPorts } from '@/lib/moa/ports/run-ports';
import { type CallInput, outputLimitOf, roomForReferences } from '@/lib/moa/prompt/build-call-request';
import type { ReferenceText } from '@/lib/moa/prompt/prompt';
import { referenceTextOf } from '@/lib/moa/references/incomplete';
import { planWindows } from '@/lib/moa/references/plan-windows';
import { type Retry, standingAfterWindow } from './unchanged-retry';

/** What is left for the call itself to read. */
export interface Reading {
  texts: ReferenceText[];
  notes: string[];
  /** The earlier call and its later windows, where a retried window failed again and they stand. */
  standing?: CallState[];
}

/** What a run that repeats a part of an earlier one takes from it. */
interface Earlier {
  /** Reused calls; windows of the call among them are replayed. */
  kept: readonly CallState[];
  retry?: Retry;
}

type Readable = Pick<CallOutcome, 'call' | 'text' | 'status' | 'finishReason'>;

/** Tokens of a number and a fence. */
const tokensAroundReference = 12;

/**
 * Reads all windows but the last, if the mixture asks for windows and the references exceed the context of
 * the call's model. A failed window is skipped with its references. Never throws for failures of a model or
 * the network.
 */
export async function readInWindows(
  asked: Omit<CallInput, 'references'>,
  references: readonly CallOutcome[],
  { kept, retry }: Earlier,
  ports: RunPorts,
): Promise<Reading> {
  const { planned, mixture, signal } = asked;
  const whole = { texts: references.map(referenceTextOf), notes: [] };
  if (mixture.references?.slidingWindow !== true || references.length < 2) return whole;
  const room = roomFor(asked, ports);
  if (room === null)
    return { ...whole, notes: ['Its model’s context is not known, so all references were sent at once.'] };

  const before = replayReusedSubCalls(planned.call, 'window', kept, ports);
  const read = new Set(before.flatMap(({ reads }) => reads));
  const rest = references.filter(({ call }) => !read.has(call));
  const later = room - outputLimitOf(planned) - tokensAroundReference;
  let synthesis = before.findLast(isDone) as Readable | undefined;
  const { windows, left } = planWindows(
    rest.map((reference) => sizeOf(reference, ports)),
    {
      first: synthesis === undefined ? room : later,
      later,
      most: mostWindowsBefore(mixture, planned.layer) + 1 - before.length,
    },
  );
  const inWindow = (indices: number[]) => rest.filter((_, index) => indices.includes(index));
  const lost = before.filter((step) => !isDone(step)).map(lossOf);
  for (const [index, indices] of windows.slice(0, -1).entries()) {
    if (signal.aborted) break;
    const call = subCallPlace(planned.call, before.length + index + 1);
    const own = withSynthesis(synthesis, inWindow(indices));
    const reads = own.map((reference) => reference.call);
    ports.emit({ type: 'call.planned', call, role: 'window', model: planned.spec.model, reads });
    const step = { ...asked, planned: { ...planned, call, role: 'window' as const } };
    const outcome = await runCall({ ...step, references: own.map(referenceTextOf) }, ports);
    const standing = standingAfterWindow(retry, planned.call, outcome);
    if (standing !== null) return { texts: [], notes: [], standing };
    if (isDone(outcome)) synthesis = outcome;
    else lost.push(lossOf({ ...outcome, reads }));
  }
  const last = withSynthesis(synthesis, inWindow(windows.at(-1) ?? []));
  const count = before.length + windows.length;
  return {
    texts: last.map(referenceTextOf),
    notes: [
      ...(count === 1 ? [] : [`The references exceed its context: read in ${count} windows, this the last.`]),
      ...lost,
      ...(left.length === 0
        ? []
        : [`Left out ${namesOf(inWindow(left))}: the run has no calls left to read them with.`]),
    ],
  };
}

/**
 * Whether the mixture asks for windows and the references need more than one.
 * @param reservedTokens tokens for everything else.
 */
export function needsWindows(
  asked: Omit<CallInput, 'references'>,
  references: readonly Readable[],
  reservedTokens: number,
  ports: RunPorts,
): boolean {
  if (asked.mixture.references?.slidingWindow !== true) return false;
  const room = roomFor(asked, ports);
  const size = references.reduce((sum, reference) => sum + sizeOf(reference, ports), reservedTokens);
  return room !== null && size > room;
}

/** Null when the context is unknown, or the model is unavailable and fails later. */
function roomFor(asked: Omit<CallInput, 'references'>, ports: RunPorts): number | null {
  const source = ports.models(asked.planned.spec.model);
  return source.ok ? roomForReferences(source.info, { ...asked, references: [] }, ports) : null;
}

function sizeOf({ text }: Readable, { countTokens }: RunPorts): number {
  return countTokens(text) + tokensAroundReference;
}

function isDone({ status }: Pick<CallState, 'status'>): boolean {
  return status === 'succeeded';
}

function withSynthesis(synthesis: Readable | undefined, references: Readable[]): Readable[] {
  return synthesis === undefined ? references : [synthesis, ...references];
}

/** A synthesis that the failed window should have read is passed to the next one. */
function lossOf({ call, reads, error }: Pick<CallState, 'call' | 'reads' | 'error'>): string {
  const lost = reads.filter((read) => parsePlace(read)?.step === null);
  return `Left out ${lost.join(', ')}: the window ${call} failed. ${error?.message ?? ''}`.trim();
}

function namesOf(references: readonly Readable[]): string {
  return references.map(({ call }) => call).join(', ');
}

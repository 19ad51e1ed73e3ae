/** How a run ends, and why in words. Pure. */
import type { CallOutcome } from '@/lib/moa/call/call-progress';
import type { RunFinished } from '@/lib/moa/events/run-event';
import type { RunControl, StopReason } from '@/lib/moa/ports/run-control';

export type RunEnd = Pick<RunFinished, 'status' | 'answerCalls' | 'error'>;

/** The error of an interrupted run. */
export const interruptedRun = 'The server stopped during this run. Nothing was billed after that.';

/** How a stopped run ends: a server that stops interrupts its runs, which can be resumed. */
export function stopOf({ stopped }: RunControl): { status: 'stopped' | 'interrupted'; error: string } {
  const { code, message } = stopped.reason as StopReason;
  if (code !== 'interrupted') return { status: 'stopped', error: message };
  return { status: 'interrupted', error: interruptedRun };
}

/** What a run may lose on its way to an answer. */
export interface RunLosses {
  /** The layer without any output, if there is one. */
  lostLayer?: number;
  /** What Aggregate now led to, as text, if a person pressed it. */
  cutShort?: string;
  /** Why the earlier answer was kept, as text, where it was. */
  keptAnswer?: string;
  /** Why no list of disagreements could be made, if it was wanted. */
  unlisted?: string;
}

/** How the run ended, once its aggregator has ended. */
export function endOf(
  outcome: CallOutcome,
  read: RunLosses & { references: readonly CallOutcome[] },
  control: RunControl,
): RunEnd {
  const { references, cutShort } = read;
  const wrote = outcome.text.trim() !== '' || outcome.toolCalls.length > 0;
  const own = wrote ? [outcome.call] : [];
  if (control.stopped.aborted && outcome.status !== 'succeeded') {
    return { ...stopOf(control), answerCalls: own };
  }
  if (outcome.status === 'succeeded') return answered(own, lossesOf(read));
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

/** What the run lost on its way to an answer, each as a sentence. */
export function lossesOf({ lostLayer, cutShort, unlisted, keptAnswer }: RunLosses): string[] {
  return [
    ...(keptAnswer === undefined ? [] : [keptAnswer]),
    ...(cutShort === undefined ? [] : [cutShort]),
    ...(lostLayer === undefined
      ? []
      : [`Layer ${lostLayer} failed whole; the layer before it was aggregated.`]),
    ...(unlisted === undefined
      ? []
      : [`The proposals were aggregated without a list of their disagreement: ${unlisted}`]),
  ];
}

/** A run with an answer: degraded where it lost anything on its way. */
export function answered(answerCalls: string[], losses: readonly string[]): RunEnd {
  return losses.length === 0
    ? { status: 'succeeded', answerCalls }
    : { status: 'degraded', answerCalls, error: losses.join(' ') };
}

/** Of a mixture without proposers. */
function aloneWords({ call, error }: CallOutcome): string {
  return `The model did not answer. ${call}: ${error?.message ?? 'no cause was given'}`;
}

/** Every cause with its places, one sentence for calls that failed alike: "1.1: Rate limit reached. 3 calls: …" */
export function causesOf(outcomes: readonly CallOutcome[]): string {
  const alike = Map.groupBy(outcomes, ({ error }) => error?.message ?? 'no cause was given');
  const causes = [...alike].map(([message, calls]) => {
    return `${calls.length === 1 ? calls[0]?.call : `${calls.length} calls`}: ${message}`;
  });
  return `No proposer of layer 1 answered. ${causes.join(' ')}`;
}

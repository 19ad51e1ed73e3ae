/** The progress of a run, layer by layer. Pure. */
import { callCount } from '@/lib/mixture/limits';
import { isSubCallOf } from '@/lib/mixture/plan';
import { isOpen } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { answerCutOf } from '@/lib/moa/run/continue-answer';
import { pickedWords } from '@/lib/moa/run/picked-words';
import { draftOf } from './draft-of';
import { notNeededReason, shortReason } from './not-needed-reason';
import { plural } from './quantities';
import { isSubCall, subCallsOf } from './sub-calls';

export interface LayerView {
  layer: number;
  /** The slots of the layer. */
  calls: CallState[];
  /** The sub-calls of these slots. */
  steps: CallState[];
}

/**
 * The layers that are drawn as bands: the proposers' layers, and the aggregator's when its text is not the
 * answer.
 */
export function shownLayers(run: RunState): LayerView[] {
  // A share without layers has no calls of proposers.
  const proposers = run.mixture.layers
    .map((_, index) => layerView(run, index + 1))
    .filter(({ calls }) => calls.length > 0);
  const aggregator = aggregatorOf(run);
  if (aggregator === undefined || run.status === 'running' || aggregator.startedAt === null) return proposers;
  if (run.answerCalls.includes(aggregator.call)) return proposers;
  return [...proposers, layerView(run, aggregator.layer)];
}

/** The calls of one layer. */
export function layerView(run: RunState, layer: number): LayerView {
  const [steps, calls] = partition(
    run.calls.filter((call) => call.layer === layer),
    isSubCall,
  );
  return { layer, calls, steps };
}

function partition<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

export function aggregatorOf(run: RunState): CallState | undefined {
  return run.calls.find((call) => call.role === 'aggregator');
}

/** The aggregator that failed or was cut off in a run that continued without it; null otherwise. */
export function lostAggregator(run: RunState): string | null {
  const aggregator = aggregatorOf(run);
  if (run.status !== 'degraded' || aggregator === undefined) return null;
  return aggregator.status === 'succeeded' || aggregator.startedAt === null ? null : aggregator.call;
}

/** A segment of the progress bar: as wide as its slots, filled by the finished ones. */
export interface Segment {
  layer: number;
  calls: number;
  /** In [0, 1]. */
  filled: number;
}

export function segmentsOf(run: RunState): Segment[] {
  const slots = run.calls.filter((call) => !isSubCall(call));
  return [...Map.groupBy(slots, ({ layer }) => layer)].map(([layer, calls]) => {
    const filled = calls.reduce((sum, call) => sum + progressOf(call, subCallsOf(run, call.call)), 0);
    return { layer, calls: calls.length, filled: filled / calls.length };
  });
}

/** A typical answer fills nine tenths of a call's share; the end of the call fills the rest. */
const typicalLength = 2000;

/** Sub-calls become known during the run: each fills half of what is left, so the bar never goes back. */
function progressOf(call: CallState, steps: readonly CallState[]): number {
  const before = 1 - 0.5 ** steps.reduce((sum, step) => sum + writtenShare(step), 0);
  return before + (1 - before) * writtenShare(call);
}

function writtenShare(call: CallState): number {
  if (call.status === 'pending' || call.status === 'queued') return 0;
  if (call.status !== 'running') return 1;
  return Math.min(0.9, (call.text.length + call.reasoning.length) / typicalLength);
}

/** The line under a layer's name: "5 done", "1 failed", "reads 5 of 6". */
export function layerFacts({ layer, calls, steps }: LayerView, run: RunState): string[] {
  const states = calls.map((call) => openStepOf(call, steps) ?? call);
  const count = (...statuses: CallState['status'][]) =>
    states.filter((call) => statuses.includes(call.status)).length;
  const kept = calls.filter((call) => call.reused).length;
  const done = count('succeeded');
  const running = count('running');
  const failed = count('failed', 'timed_out');
  const late = calls.filter((call) => call.error?.code === 'late').length;
  const cut = calls.filter((call) => call.error?.code === 'cut' && call.text.trim() !== '').length;
  const limited = calls.filter(
    (call) => call.status === 'succeeded' && call.finishReason === 'length',
  ).length;
  const stopped = count('stopped') - late - cut;
  const skipped = count('skipped');
  const unneeded = notNeededReason(calls);
  const queued = count('queued');
  const waiting = running > 0 && done > 0;
  return [
    ...(waiting ? [`waiting for ${running} of ${calls.length}`] : []),
    ...(!waiting && done > 0 ? [`${done} done`] : []),
    ...(!waiting && done === 0 && running > 0 ? [`asking ${calls.length - queued}`] : []),
    ...(queued > 0 ? [`${queued} queued`] : []),
    ...(count('pending') === calls.length ? ['waiting'] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(late > 0 ? [`${late} late`] : []),
    ...(cut > 0 ? [`${cut} cut short`] : []),
    ...(limited > 0 ? [`${limited} cut at the limit`] : []),
    ...(stopped > 0 ? [`${stopped} stopped`] : []),
    ...(unneeded === null && skipped > 0 ? [`${skipped} skipped`] : []),
    ...(unneeded === null ? [] : [`skipped: ${shortReason(unneeded)}`]),
    ...(kept > 0 ? [`${kept} kept`] : []),
    ...(skipped === calls.length ? [] : readsFact(layer, run)),
    ...quorumFact({ layer, calls }, run),
  ];
}

/** What the call waits for while its sub-calls run. */
function openStepOf({ call, status }: CallState, steps: readonly CallState[]): CallState | undefined {
  if (status !== 'pending') return undefined;
  return steps.findLast((step) => isSubCallOf(step.call, call) && isOpen(step.status));
}

/** The quorum of the layer, where it does not wait for all, and whether it was used. */
function quorumFact({ layer, calls }: Pick<LayerView, 'layer' | 'calls'>, run: RunState): string[] {
  const { quorum = calls.length, adaptiveQuorum } = run.mixture.layers[layer - 1] ?? {};
  const finished = run.layers.find((candidate) => candidate.layer === layer);
  if (finished?.reason === 'agreed')
    return [`continued with ${calls.filter(({ status }) => status === 'succeeded').length} that agree`];
  if (finished?.reason === 'quorum') return [`continued with ${quorum}`];
  if (finished !== undefined || run.status !== 'running') return [];
  return [
    ...(quorum < calls.length ? [`needs ${quorum}`] : []),
    ...(adaptiveQuorum !== undefined && calls.some(({ startedAt }) => startedAt !== null)
      ? ['continues if they agree']
      : []),
  ];
}

function readsFact(layer: number, run: RunState): string[] {
  if (layer === 1) return [];
  const before = run.layers.find((finished) => finished.layer === layer - 1);
  const proposals = run.mixture.layers[layer - 2]?.proposers.length ?? 0;
  if (before === undefined) return [];
  const read = before.references.length;
  return [read === proposals ? `reads ${read}` : `reads ${read} of ${proposals}`];
}

/** The layer that the answer was written from, which is an earlier one when the last layer was lost. */
export function sourceLayer(run: RunState): number | null {
  const last = run.layers.findLast((layer) => layer.references.length > 0);
  return last?.layer ?? null;
}

/** The line that stands for the folded layers. */
export function summaryOf(run: RunState): string[] {
  const failed = run.calls.filter((call) => call.status === 'failed' || call.status === 'timed_out').length;
  return [...shapeOf(run), ...(failed > 0 ? [`${failed} failed`] : [])];
}

/** The shape of the run: its layers and its calls, as far as they are known. */
export function shapeOf(run: RunState): string[] {
  const due = run.calls.filter(({ error }) => error?.code !== 'not_needed').length;
  // Where a proposal was picked, the aggregator was not asked.
  const known = due - (pickedWords(run) === null ? 0 : 1);
  const calls = run.status === 'running' ? Math.max(callCount(run.mixture), known) : known;
  return [plural(run.mixture.layers.length + 1, 'layer'), plural(calls, 'call')];
}

/** The announcement for screen readers: once per state of the run, never per token. */
export function announcementOf(run: RunState): string {
  if (run.status === 'running') {
    if (run.answer !== '')
      return `The ${run.mixture.layers.length === 0 ? 'model' : 'aggregator'} is writing the answer.`;
    if (run.calls.some(({ role }) => role === 'disagreement'))
      return 'The aggregator is comparing the proposals.';
    if (run.calls.some(({ role }) => role === 'ranking')) return 'The aggregator is picking a proposal.';
    const draft = draftOf(run);
    if (draft !== null) return `A draft from ${draft.call} is shown until the answer begins.`;
    const { layers, name } = run.mixture;
    return `Running ${name}: ${plural(callCount(run.mixture), 'call')} in ${plural(layers.length + 1, 'layer')}.`;
  }
  const words = {
    succeeded: answerCutOf(run) === null ? 'Answer complete' : 'Answer cut at its token limit',
    degraded: 'Answer complete, degraded',
    failed: 'The run failed',
    stopped: 'The run was stopped',
    interrupted: 'The run was interrupted',
  };
  return `${words[run.status]}.`;
}

/**
 * The previous and the next call, in the order of their places. A sub-call precedes the call that it reads
 * for.
 */
export function neighboursOf(run: RunState, place: string): { previous: string | null; next: string | null } {
  const places = run.calls.map((call) => call.call);
  const index = places.indexOf(place);
  return { previous: places[index - 1] ?? null, next: index < 0 ? null : (places[index + 1] ?? null) };
}

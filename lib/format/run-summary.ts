/** How far a run is, layer by layer. Pure. */
import { callCount } from '@/lib/mixture/limits';
import { isSubCallOf } from '@/lib/mixture/plan';
import { isOpen } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { plural } from './quantities';
import { isSubCall, subCallsOf } from './sub-calls';

export interface LayerView {
  layer: number;
  /** Its slots. */
  calls: CallState[];
  /** What was read for them before. */
  steps: CallState[];
}

/** The layers drawn as bands: the proposers', and the aggregator's when its text did not become the answer. */
export function shownLayers(run: RunState): LayerView[] {
  const proposers = run.mixture.layers.map((_, index) => layerView(run, index + 1));
  const aggregator = aggregatorOf(run);
  if (aggregator === undefined || run.status === 'running' || aggregator.startedAt === null) return proposers;
  if (run.answerCalls.includes(aggregator.call)) return proposers;
  return [...proposers, layerView(run, aggregator.layer)];
}

/** What there is of a layer. */
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

/** The place of an aggregator that failed or was cut off in a run that went on without it; null when it did not. */
export function lostAggregator(run: RunState): string | null {
  const aggregator = aggregatorOf(run);
  if (run.status !== 'degraded' || aggregator === undefined) return null;
  return aggregator.status === 'succeeded' || aggregator.startedAt === null ? null : aggregator.call;
}

/** A segment of the bar: as wide as its slots, filled by those that are over. */
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

/** A typical answer fills a call's share by nine tenths; only its end fills the rest. */
const typicalLength = 2000;

/** How many steps come before a call shows only as they come: each fills half of what is left, and none goes back. */
function progressOf(call: CallState, steps: readonly CallState[]): number {
  const before = 1 - 0.5 ** steps.reduce((sum, step) => sum + writtenShare(step), 0);
  return before + (1 - before) * writtenShare(call);
}

function writtenShare(call: CallState): number {
  if (call.status === 'pending' || call.status === 'queued') return 0;
  if (call.status !== 'running') return 1;
  return Math.min(0.9, (call.text.length + call.reasoning.length) / typicalLength);
}

/** What stands under a layer's name: "5 done", "1 failed", "reads 5 of 6". */
export function layerFacts({ layer, calls, steps }: LayerView, run: RunState): string[] {
  const states = calls.map((call) => openStepOf(call, steps) ?? call);
  const count = (...statuses: CallState['status'][]) =>
    states.filter((call) => statuses.includes(call.status)).length;
  const kept = calls.filter((call) => call.reused).length;
  const done = count('succeeded');
  const running = count('running');
  const failed = count('failed', 'timed_out');
  const late = calls.filter((call) => call.error?.code === 'late').length;
  const stopped = count('stopped', 'skipped') - late;
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
    ...(stopped > 0 ? [`${stopped} stopped`] : []),
    ...(kept > 0 ? [`${kept} kept`] : []),
    ...readsFact(layer, run),
    ...quorumFact({ layer, calls }, run),
  ];
}

/** What the call is at while another reads for it. */
function openStepOf({ call, status }: CallState, steps: readonly CallState[]): CallState | undefined {
  if (status !== 'pending') return undefined;
  return steps.findLast((step) => isSubCallOf(step.call, call) && isOpen(step.status));
}

/** The layer's own rule, where it does not wait for all; and, once it is over, whether it was used. */
function quorumFact({ layer, calls }: Pick<LayerView, 'layer' | 'calls'>, run: RunState): string[] {
  const quorum = run.mixture.layers[layer - 1]?.quorum;
  if (quorum === undefined || quorum >= calls.length) return [];
  const finished = run.layers.find((candidate) => candidate.layer === layer);
  if (finished === undefined) return run.status === 'running' ? [`needs ${quorum}`] : [];
  return finished.reason === 'quorum' ? [`continued with ${quorum}`] : [];
}

function readsFact(layer: number, run: RunState): string[] {
  if (layer === 1) return [];
  const before = run.layers.find((finished) => finished.layer === layer - 1);
  const proposals = run.mixture.layers[layer - 2]?.proposers.length ?? 0;
  if (before === undefined) return [];
  const read = before.references.length;
  return [read === proposals ? `reads ${read}` : `reads ${read} of ${proposals}`];
}

/** Where the answer came from: "from layer 2", or from an earlier one when that was lost. */
export function sourceLayer(run: RunState): number | null {
  const last = run.layers.findLast((layer) => layer.references.length > 0);
  return last?.layer ?? null;
}

/** The one line that stands for the folded layers. */
export function summaryOf(run: RunState): string[] {
  const failed = run.calls.filter((call) => call.status === 'failed' || call.status === 'timed_out').length;
  return [...shapeOf(run), ...(failed > 0 ? [`${failed} failed`] : [])];
}

/** What the run is, in a word each: its layers, and its calls as far as they are known. */
export function shapeOf(run: RunState): string[] {
  const calls =
    run.status === 'running' ? Math.max(callCount(run.mixture), run.calls.length) : run.calls.length;
  return [plural(run.mixture.layers.length + 1, 'layer'), plural(calls, 'call')];
}

/** What is said aloud of a run, once for each of its states and never for a token. */
export function announcementOf(run: RunState): string {
  if (run.status === 'running') {
    if (run.answer !== '') return 'The aggregator is writing the answer.';
    if (run.calls.some(({ role }) => role === 'disagreement'))
      return 'The aggregator is comparing the proposals.';
    const { layers, name } = run.mixture;
    return `Running ${name}: ${plural(callCount(run.mixture), 'call')} in ${layers.length + 1} layers.`;
  }
  const words = {
    succeeded: 'Answer complete',
    degraded: 'Answer complete, degraded',
    failed: 'The run failed',
    stopped: 'The run was stopped',
    interrupted: 'The run was interrupted',
  };
  return `${words[run.status]}.`;
}

/** The calls before and after one, in the order of their places, a step before the call that it reads for. */
export function neighboursOf(run: RunState, place: string): { previous: string | null; next: string | null } {
  const places = run.calls.map((call) => call.call);
  const index = places.indexOf(place);
  return { previous: places[index - 1] ?? null, next: index < 0 ? null : (places[index + 1] ?? null) };
}

/** How far a run is, layer by layer. Pure. */
import { parsePlace } from '@/lib/mixture/plan';
import type { CallState, RunState } from '@/lib/moa/run-state';
import { plural } from './format';

export interface LayerView {
  layer: number;
  calls: CallState[];
}

/** The layers drawn as bands: the proposers', and the aggregator's when its text did not become the answer. */
export function shownLayers(run: RunState): LayerView[] {
  const proposers = run.mixture.layers.map((_, index) => ({
    layer: index + 1,
    calls: run.calls.filter((call) => call.layer === index + 1),
  }));
  const aggregator = aggregatorOf(run);
  if (aggregator === undefined || run.status === 'running' || aggregator.startedAt === null) return proposers;
  if (run.answerCalls.includes(aggregator.call)) return proposers;
  return [...proposers, { layer: aggregator.layer, calls: [aggregator] }];
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

/** A segment of the bar: as wide as its calls, filled by those that are over. */
export interface Segment {
  layer: number;
  calls: number;
  /** In [0, 1]. */
  filled: number;
}

export function segmentsOf(run: RunState): Segment[] {
  const layers = [...new Set(run.calls.map((call) => call.layer))];
  return layers.map((layer) => {
    const calls = run.calls.filter((call) => call.layer === layer);
    const filled = calls.reduce((sum, call) => sum + progressOf(call), 0) / calls.length;
    return { layer, calls: calls.length, filled };
  });
}

/** A typical answer fills a call's share by nine tenths; only its end fills the rest. */
const typicalLength = 2000;

function progressOf(call: CallState): number {
  if (call.status === 'pending' || call.status === 'queued') return 0;
  if (call.status !== 'running') return 1;
  return Math.min(0.9, (call.text.length + call.reasoning.length) / typicalLength);
}

/** What stands under a layer's name: "5 done", "1 failed", "reads 5 of 6". */
export function layerFacts({ layer, calls }: LayerView, run: RunState): string[] {
  const count = (...statuses: CallState['status'][]) =>
    calls.filter((call) => statuses.includes(call.status)).length;
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

/** The layer's own rule, where it does not wait for all; and, once it is over, whether it was used. */
function quorumFact({ layer, calls }: LayerView, run: RunState): string[] {
  const quorum = run.mixture.layers[layer - 1]?.quorum;
  if (quorum === undefined || quorum >= calls.length) return [];
  const finished = run.layers.find((candidate) => candidate.layer === layer);
  if (finished === undefined) return run.status === 'running' ? [`${quorum} are enough`] : [];
  return finished.reason === 'quorum' ? [`went on with ${quorum}`] : [];
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
  return [
    plural(run.mixture.layers.length + 1, 'layer'),
    plural(run.calls.length, 'call'),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
}

/** What is said aloud of a run, once for each of its states and never for a token. */
export function announcementOf(run: RunState): string {
  if (run.status === 'running') {
    return run.answer === ''
      ? `Running ${run.mixture.name}: ${plural(run.calls.length, 'call')} in ${run.mixture.layers.length + 1} layers.`
      : 'The aggregator is writing the answer.';
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

/** The calls before and after one, in the order of their places. */
export function neighboursOf(run: RunState, place: string): { previous: string | null; next: string | null } {
  const sent = run.calls.map((call) => call.call);
  const index = parsePlace(place) === null ? -1 : sent.indexOf(place);
  return { previous: sent[index - 1] ?? null, next: index < 0 ? null : (sent[index + 1] ?? null) };
}

/** What took the time of a run, as text. Pure. */
import { isVote } from '@/lib/mixture/limits';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { callPhases, type Phase, type PhaseKind } from '@/lib/moa/timeline/call-phases';
import { type Gate, gatesOf } from '@/lib/moa/timeline/gates';
import { callEndMs, runEndMs } from '@/lib/moa/timeline/run-times';
import { seconds } from './quantities';

/** Waiting for one call is worth a word from here, and from this share of its layer's time. */
const leastAloneMs = 500;
const leastAloneShare = 0.15;

/** Like `seconds`, with whole seconds from ten up: "2.0 s", "61 s", "3 min 44 s". */
export function shortSeconds(ms: number): string {
  return ms >= 10_000 && ms < 120_000 ? `${Math.round(ms / 1000)} s` : seconds(ms);
}

/** "Layer 2 waited 2.0 s for 1.11 alone." */
export function gateWords(gate: Gate, run: RunState): string {
  const { layer, reason, decidedBy, aloneMs, succeeded, slots } = gate;
  const some = `${succeeded} of ${slots}`;
  if (reason === 'requested') return `Aggregate now was pressed: layer ${layer} ended with ${some} done.`;
  if (reason === 'quorum') return `Layer ${layer} went on with ${some} after the grace period.`;
  if (reason === 'agreed') return `Layer ${layer} went on with ${some}, which agreed.`;
  if (decidedBy === null) return `Layer ${layer} was kept from an earlier run.`;
  const next = readerOf(layer, run);
  if (isLongAlone(gate)) return `${next} waited ${shortSeconds(aloneMs)} for ${decidedBy} alone.`;
  if (slots === 1) return `${next} began when ${decidedBy} had ended.`;
  const all = slots === 2 ? 'both' : `all ${slots}`;
  return succeeded === slots
    ? `${next} began when ${all} were done.`
    : `${next} began when ${all} had ended, ${succeeded} of them done.`;
}

/** What read the layer: the next one, or the aggregator where those between them were skipped. */
function readerOf(layer: number, { calls, mixture }: RunState): string {
  const later = calls.filter((call) => call.role === 'proposer' && call.layer > layer);
  if (later.some(({ status }) => status !== 'skipped')) return `Layer ${layer + 1}`;
  const isVoted = calls.some(({ role, status, notes }) => {
    return role === 'aggregator' && status === 'skipped' && notes.length > 0;
  });
  return isVoted && isVote(mixture) ? 'The vote' : 'The aggregator';
}

function isLongAlone({ aloneMs, fromMs, atMs }: Gate): boolean {
  return aloneMs >= Math.max(leastAloneMs, (atMs - fromMs) * leastAloneShare);
}

/**
 * What took the time, layer by layer: "3 min 44 s: layer 1 took 61 s because of 1.11 (rate limited twice, waited 38 s),
 * the answer 40 s." While the run is in progress, what is over. Null before that.
 */
export function timeSummary(run: RunState): string | null {
  const gates = gatesOf(run);
  const endMs = runEndMs(run);
  const layers = gates
    .filter(({ fromMs, atMs, decidedBy }) => decidedBy !== null || atMs > fromMs)
    .map(
      (gate) => `layer ${gate.layer} took ${shortSeconds(gate.atMs - gate.fromMs)}${causeWords(gate, run)}`,
    );
  const aggregator = run.calls.find(({ role }) => role === 'aggregator');
  const answerMs = endMs === null ? 0 : endMs - (gates.at(-1)?.atMs ?? 0);
  const picks = run.calls.some(({ role, reused, startedAt }) => role === 'ranking' && !reused && startedAt);
  const hasAnswered = aggregator !== undefined && !aggregator.reused && aggregator.startedAt !== null;
  const last = picks ? 'the pick' : 'the answer';
  const parts =
    (hasAnswered || picks) && endMs !== null
      ? [...layers, `${last} ${layers.length === 0 ? 'took ' : ''}${shortSeconds(answerMs)}`]
      : layers;
  if (parts.length === 0) return endMs === null ? null : `${shortSeconds(endMs)}.`;
  return `${endMs === null ? 'So far' : shortSeconds(endMs)}: ${parts.join(', ')}.`;
}

function causeWords(gate: Gate, run: RunState): string {
  if (gate.reason === 'requested') return ' until Aggregate now was pressed';
  if (gate.reason === 'quorum' || gate.reason === 'agreed')
    return `, went on with ${gate.succeeded} of ${gate.slots}`;
  const call = run.calls.find(({ call: place }) => place === gate.decidedBy);
  if (call === undefined || !isLongAlone(gate)) return '';
  const why = delayWords(call, run);
  return ` because of ${call.call}${why === '' ? '' : ` (${why})`}`;
}

/** What kept the call: "rate limited twice, waited 38 s". */
function delayWords(call: CallState, run: RunState): string {
  const endMs = callEndMs(call, run) ?? 0;
  const phases = callPhases(call, run, endMs);
  const sumOf = (kind: PhaseKind) =>
    phases.filter((phase) => phase.kind === kind).reduce((sum, phase) => sum + lengthOf(phase, endMs), 0);
  const limited = call.failures.filter(({ error }) => error.code === 'rate_limit').length;
  const failed = call.failures.length - limited;
  const [queuedMs, waitedMs, askedMs] = [sumOf('queued'), sumOf('waiting'), sumOf('asked')];
  const words = [
    ...(limited > 0 ? [`rate limited ${times(limited)}`] : []),
    ...(failed > 0 ? [`failed ${times(failed)}`] : []),
    ...(waitedMs >= leastAloneMs ? [`waited ${shortSeconds(waitedMs)}`] : []),
    ...(queuedMs >= leastAloneMs ? [`queued ${shortSeconds(queuedMs)}`] : []),
  ];
  if (words.length > 0) return words.join(', ');
  if (call.status === 'timed_out') return 'timed out';
  const writtenMs = sumOf('writing') + sumOf('reasoning');
  return askedMs > writtenMs
    ? `first token after ${shortSeconds(askedMs)}`
    : `wrote for ${shortSeconds(writtenMs)}`;
}

function times(count: number): string {
  return ['', 'once', 'twice'][count] ?? `${count} times`;
}

/** Every phase of a call in words: "queued 2.0 s, first token after 0.40 s, wrote for 12 s". */
export function phasesWords(phases: readonly Phase[], nowMs: number): string[] {
  return phases.map((phase) => {
    const time = shortSeconds(lengthOf(phase, nowMs));
    const lasts = phase.toMs === null;
    switch (phase.kind) {
      case 'queued':
        return `${lasts ? 'queued since' : 'queued'} ${time}`;
      case 'asked':
        return lasts ? `no token since ${time}` : `first token after ${time}`;
      case 'reasoning':
        return `${lasts ? 'reasoning for' : 'reasoned for'} ${time}`;
      case 'writing':
        return `${lasts ? 'writing for' : 'wrote for'} ${time}`;
      case 'failed':
        return `failed after ${time}: ${phase.error?.message ?? 'no cause was given'}`;
      case 'waiting':
        return `${lasts ? 'waiting for' : 'waited'} ${time}`;
      default:
        return phase.kind satisfies never;
    }
  });
}

function lengthOf({ fromMs, toMs }: Phase, nowMs: number): number {
  return Math.max(0, (toMs ?? nowMs) - fromMs);
}

/**
 * The layers as reasoning, for clients that show reasoning: one line per call, or the full texts. Proposers
 * write concurrently and a client reads one text: one proposer is streamed live, the others follow when they
 * have finished. Pure.
 */

import type { ReasoningLevel } from '@/lib/contract/api-key-contract';
import { readableName, splitReference } from '@/lib/mixture/model-reference';
import { parsePlace, planOf } from '@/lib/mixture/plan';
import type { CallFinished, RunEvent } from '@/lib/moa/events/run-event';
import type { References } from './completion';

export interface ReasoningStream {
  /** What the event adds to the reasoning; '' for nothing. */
  take(event: RunEvent): string;
}

/**
 * @param aggregator its place. When references are reused from an earlier run, which already streamed them,
 * nothing else is sent.
 */
export function createReasoningStream(
  told: ReasoningLevel,
  references: References,
  aggregator: string,
): ReasoningStream {
  if (told === 'off') return { take: () => '' };
  const teller = told === 'titles' ? tellTitles() : tellAll();
  if (references !== 'kept') return teller;
  const isTold = (event: RunEvent) => !('call' in event) || event.call === aggregator;
  return { take: (event) => (isTold(event) ? teller.take(event) : '') };
}

/** The state of each call. */
interface Told {
  model: string;
  isAggregator: boolean;
}

/** Tracks which calls exist: the plan, and sub-calls that join it. */
function createCast() {
  const calls = new Map<string, Told>();
  let layers = 0;
  return {
    get layers() {
      return layers;
    },
    follow(event: RunEvent) {
      if (event.type === 'run.started') {
        const plan = planOf(event.mixture);
        layers = plan.length;
        for (const { call, role, spec } of plan.flat())
          calls.set(call, { model: spec.model, isAggregator: role === 'aggregator' });
      } else if (event.type === 'call.planned') {
        calls.set(event.call, { model: event.model, isAggregator: false });
      } else if (event.type === 'call.started') {
        const call = calls.get(event.call);
        if (call !== undefined) call.model = event.model;
      }
    },
    nameOf: (call: string) => readableName(splitReference(calls.get(call)?.model ?? '').modelId),
    isAggregator: (call: string) => calls.get(call)?.isAggregator ?? false,
  };
}

function tellTitles(): ReasoningStream {
  const cast = createCast();
  let layer = 0;
  return {
    take(event) {
      cast.follow(event);
      if (event.type === 'call.started') {
        const began = parsePlace(event.call)?.layer ?? 0;
        if (began <= layer) return '';
        layer = began;
        if (cast.layers === 1) return '';
        const gap = layer === 1 ? '' : '\n';
        return cast.isAggregator(event.call)
          ? `${gap}**Layer ${layer}**: ${cast.nameOf(event.call)} aggregates\n`
          : `${gap}**Layer ${layer} of ${cast.layers}**\n\n`;
      }
      if (event.type !== 'call.finished' || event.reused || cast.isAggregator(event.call)) return '';
      return `- ${event.call} ${cast.nameOf(event.call)}, ${howItEnded(event)}\n`;
    },
  };
}

function tellAll(): ReasoningStream {
  const cast = createCast();
  /** Text of calls that was not sent yet, in the order in which they started. */
  const waiting = new Map<string, { said: string; end: string | null }>();
  let live: string | null = null;

  const title = (call: string) => `**${call} ${cast.nameOf(call)}**\n\n`;
  /** Sends waiting texts, up to and including the first call that is still writing. */
  function next(): string {
    let told = '';
    const done = [...waiting].filter(([, { end }]) => end !== null);
    for (const [call, { said, end }] of done) {
      told += title(call) + said + end;
      waiting.delete(call);
    }
    const [speaking] = waiting;
    if (speaking === undefined) return told;
    const [call, { said }] = speaking;
    waiting.delete(call);
    live = call;
    return told + title(call) + said;
  }
  function say(call: string, words: string): string {
    if (live === call) return words;
    const before = waiting.get(call);
    waiting.set(call, { said: (before?.said ?? '') + words, end: null });
    return live === null ? next() : '';
  }
  function end(event: CallFinished): string {
    const { call } = event;
    const ending = event.status === 'succeeded' ? '\n\n' : `\n\n_${howItEnded(event)}_\n\n`;
    if (live === call) {
      live = null;
      return ending + next();
    }
    const before = waiting.get(call);
    if (before === undefined && event.status === 'succeeded') return '';
    waiting.set(call, { said: before?.said ?? '', end: ending });
    return live === null ? next() : '';
  }

  return {
    take(event) {
      cast.follow(event);
      if (event.type === 'call.delta') {
        const unsent = waiting.get(event.call);
        if (event.textIsReasoning && unsent !== undefined) unsent.said = '';
        // The aggregator's text is the answer itself; the reasoning of proposers is not passed on.
        const words = cast.isAggregator(event.call) ? event.reasoning : event.text;
        return words === undefined || words === '' ? '' : say(event.call, words);
      }
      if (event.type !== 'call.finished' || event.reused) return '';
      return cast.isAggregator(event.call) && live !== event.call ? '' : end(event);
    },
  };
}

function howItEnded({ status, durationMs, error }: CallFinished): string {
  const seconds = durationMs === null ? '' : `${(durationMs / 1000).toFixed(1)} s`;
  if (status === 'succeeded') return seconds;
  if (status === 'skipped') return 'skipped';
  return `${status.replace('_', ' ')}${error === undefined ? '' : `: ${error.message}`}`;
}

/** The state of a run at any time of its replay, through the reducer of the live view. */
import { reduce } from '@/lib/moa/events/reduce';
import type { CallDelta } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import type { TimedEvent } from './replay-events';

/** So many events after the nearest known state are reduced at most, to go back. States share what did not change. */
const eventsPerState = 256;

export interface RunPlayer {
  /** The state after all events up to this time. The same object while no event lies between. */
  stateAt(ms: number): RunState;
}

/** @param events in order, `run.started` first. */
export function createRunPlayer(events: readonly TimedEvent[]): RunPlayer {
  /** The state after every `eventsPerState` events, as far as it was played. */
  const known: RunState[] = [];
  let state: RunState | null = null;
  /** How many events `state` contains. */
  let position = 0;

  function goBackTo(end: number) {
    const nearest = Math.min(Math.floor(end / eventsPerState), known.length);
    state = known[nearest - 1] ?? null;
    position = nearest * eventsPerState;
  }

  return {
    stateAt(ms) {
      const end = Math.max(1, eventsUpTo(events, ms));
      if (end < position) goBackTo(end);
      while (position < end) {
        const next = Math.min(end, position - (position % eventsPerState) + eventsPerState);
        state = reduceAll(state, events.slice(position, next));
        position = next;
        if (state !== null && position === (known.length + 1) * eventsPerState) known.push(state);
      }
      if (state === null) throw new Error('A replay needs events');
      return state;
    },
  };
}

/** Deltas of a call become one, until another event: each delta costs a copy of all calls. */
function reduceAll(from: RunState | null, events: readonly TimedEvent[]): RunState | null {
  let state = from;
  const deltas = new Map<string, CallDelta>();
  function reduceDeltas() {
    for (const delta of deltas.values()) state = reduce(state, delta);
    deltas.clear();
  }
  for (const { event } of events) {
    if (event.type === 'call.delta') {
      const before = deltas.get(event.call);
      deltas.set(event.call, before === undefined ? event : joined(before, event));
    } else {
      reduceDeltas();
      state = reduce(state, event);
    }
  }
  reduceDeltas();
  return state;
}

function joined(a: CallDelta, b: CallDelta): CallDelta {
  return {
    ...a,
    text: (a.text ?? '') + (b.text ?? ''),
    reasoning: (a.reasoning ?? '') + (b.reasoning ?? ''),
  };
}

/** By halving: a replay has tens of thousands of events. */
function eventsUpTo(events: readonly TimedEvent[], ms: number): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.atMs ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

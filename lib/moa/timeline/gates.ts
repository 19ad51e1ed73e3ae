/** The ends of the layers: when the next one could begin, and why only then. Pure. */
import { parsePlace } from '@/lib/mixture/plan';
import type { LayerFinished } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { callEndMs, msSince } from './run-times';

export interface Gate {
  layer: number;
  /** The end of the layer before, or of the run's start. */
  fromMs: number;
  atMs: number;
  reason: LayerFinished['reason'];
  succeeded: number;
  slots: number;
  /**
   * The call that decided the time: the last to end, or the one that reached the quorum. Null where no call did: a person
   * asked to go on, or all calls are reused.
   */
  decidedBy: string | null;
  /** How long the layer waited for that call alone. */
  aloneMs: number;
}

/** One gate for each layer of proposers that has ended, in order. */
export function gatesOf(run: RunState): Gate[] {
  const gates: Gate[] = [];
  for (const { layer, reason, at } of run.layers) {
    const slots = run.calls.filter((call) => call.layer === layer && isSlot(call));
    const ends = slots
      .filter((call) => !call.reused && call.startedAt !== null)
      .map((call) => ({ call, ms: callEndMs(call, run) ?? 0 }))
      .toSorted((a, b) => a.ms - b.ms);
    const fromMs = gates.at(-1)?.atMs ?? 0;
    const atMs = at === null ? Math.max(fromMs, ...ends.map(({ ms }) => ms)) : msSince(run)(at);
    const succeeded = slots.filter(({ status }) => status === 'succeeded').length;
    const decider = reason === 'all' ? ends.at(-1) : quorumCall(run, { layer, reason }, ends);
    const before = ends.at(-2)?.ms ?? fromMs;
    const isDecided = reason !== 'requested' && decider !== undefined;
    gates.push({
      ...{ layer, fromMs, atMs, reason, succeeded, slots: slots.length },
      decidedBy: isDecided ? decider.call.call : null,
      aloneMs: isDecided && reason === 'all' && ends.length > 1 ? decider.ms - before : 0,
    });
  }
  return gates;
}

/** The call with which the quorum was reached, or with which the proposals agreed. */
function quorumCall(
  run: RunState,
  { layer, reason }: Pick<Gate, 'layer' | 'reason'>,
  ends: readonly { call: CallState; ms: number }[],
) {
  const done = ends.filter(({ call }) => isDone(call));
  if (reason === 'agreed') return done.at(-1);
  const { quorum } = run.mixture.layers[layer - 1] ?? {};
  const kept = run.calls.filter(
    (call) => call.layer === layer && isSlot(call) && call.reused && isDone(call),
  );
  return done[(quorum ?? 0) - 1 - kept.length];
}

function isSlot({ call }: CallState): boolean {
  return parsePlace(call)?.step === null;
}

function isDone({ status }: CallState): boolean {
  return status === 'succeeded';
}

/** A finished run with given times, in milliseconds since its start. */
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { reduce } from '@/lib/moa/events/reduce';
import type { LayerFinished } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';

export function timeAt(ms: number): string {
  return new Date(Date.parse('2026-01-01T00:00:00.000Z') + ms).toISOString();
}

interface TimedRun {
  /** The number of slots of each layer. */
  slots: readonly number[];
  /** The states of calls, by place. A call that is missing here was never asked. */
  calls: Record<string, Partial<CallState>>;
  layers?: readonly { at: number; reason?: LayerFinished['reason'] }[];
  /** Null for a run in progress. */
  durationMs: number | null;
  policy?: Partial<Mixture['layers'][number]>;
}

export function timedRun({ slots, calls, layers = [], durationMs, policy = {} }: TimedRun): RunState {
  const layersOfMixture = slots.map((count) => ({
    proposers: Array.from({ length: count }, () => ({ model: 't/a' })),
    ...policy,
  }));
  const empty = reduce(null, {
    ...{ type: 'run.started', runId: 'r', startedAt: timeAt(0), estimatedCostUsd: null },
    mixture: { name: 'M', layers: layersOfMixture, aggregator: { model: 't/editor' } },
  });
  return {
    ...empty,
    status: durationMs === null ? 'running' : 'succeeded',
    durationMs,
    calls: empty.calls.map((call) => ({ ...call, ...calls[call.call] })),
    layers: layers.map(({ at, reason = 'all' }, index) => ({
      ...{ layer: index + 1, references: [], reason },
      at: timeAt(at),
    })),
  };
}

/** A call that was asked, wrote from its first token on, and succeeded. */
export function answered(fromMs: number, firstTokenMs: number, toMs: number): Partial<CallState> {
  return {
    status: 'succeeded',
    text: 'Because of scattering.',
    attempts: 1,
    startedAt: timeAt(fromMs),
    attemptAt: timeAt(fromMs),
    ttftMs: firstTokenMs - fromMs,
    durationMs: toMs - fromMs,
    endedAt: timeAt(toMs),
  };
}

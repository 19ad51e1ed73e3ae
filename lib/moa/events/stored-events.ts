/**
 * The events of a finished run, made from its stored state: the shortest sequence that `reduce` turns into
 * the same state. Pure.
 */
import { callEvents } from './call-events';
import type { RunEvent } from './run-event';
import type { RunState } from './run-state';

/** @throws when the run is still running, because its events are incomplete. */
export function storedEvents(run: RunState): RunEvent[] {
  if (run.status === 'running') throw new Error(`Run ${run.id} is running: its events are not all known`);
  return [
    {
      type: 'run.started',
      runId: run.id,
      mixture: run.mixture,
      startedAt: run.startedAt,
      estimatedCostUsd: run.estimatedCostUsd,
    },
    ...run.calls.flatMap(callEvents),
    ...run.layers.map((layer) => ({ type: 'layer.finished' as const, ...layer })),
    {
      type: 'run.finished',
      status: run.status,
      answerCalls: run.answerCalls,
      ...(run.error === null ? {} : { error: run.error }),
      finishedAt: run.finishedAt ?? run.startedAt,
      durationMs: run.durationMs ?? 0,
    },
  ];
}

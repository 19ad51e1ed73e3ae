/**
 * The events of a run that is over, made from what is stored: the shortest sequence that `reduce` turns into the
 * same state. Pure.
 */
import type { CallDelta, CallFinished, CallStarted, RunEvent } from '@/lib/moa/events';
import type { CallState, RunState } from '@/lib/moa/run-state';

/** @throws when the run is still running: then its events are not all known. */
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

function callEvents(call: CallState): RunEvent[] {
  return [...startsOf(call), ...deltaOf(call), ...endOf(call)];
}

/** One start for each attempt that is remembered; the last carries the true number. */
function startsOf({ call, model, startedAt, attempts, failures }: CallState): CallStarted[] {
  if (startedAt === null) return [];
  const models = [...failures.map((failure) => failure.model), model];
  return models.map((asked, index) => {
    const before = failures[index - 1];
    const attempt = index === models.length - 1 ? attempts : index + 1;
    const start = { type: 'call.started' as const, call, model: asked, startedAt, attempt };
    return before === undefined ? start : { ...start, after: before.error };
  });
}

function deltaOf({ call, text, reasoning, ttftMs }: CallState): CallDelta[] {
  if (text === '' && reasoning === '') return [];
  return [
    {
      type: 'call.delta',
      call,
      ...(text === '' ? {} : { text }),
      ...(reasoning === '' ? {} : { reasoning }),
      ...(ttftMs === null ? {} : { ttftMs }),
    },
  ];
}

function endOf(call: CallState): CallFinished[] {
  if (call.status === 'pending' || call.status === 'running') return [];
  return [
    {
      type: 'call.finished',
      call: call.call,
      status: call.status,
      ...(call.error === null ? {} : { error: call.error }),
      ...(call.finishReason === null ? {} : { finishReason: call.finishReason }),
      usage: call.usage,
      costUsd: call.costUsd,
      durationMs: call.durationMs,
      ...(call.notes.length === 0 ? {} : { notes: call.notes }),
    },
  ];
}

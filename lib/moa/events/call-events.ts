/** Turns the state of a call back into events. */
import {
  type CallDelta,
  type CallFinished,
  type CallPlanned,
  type CallQueued,
  type CallStarted,
  type CallTool,
  isOpen,
  type RunEvent,
} from './run-event';
import type { CallState } from './run-state';

/** The shortest events that `reduce` turns into this state. Pure. */
export function callEvents(call: CallState): RunEvent[] {
  return [...planOfSubCall(call), ...attemptsOf(call), ...deltaOf(call), ...toolsOf(call), ...endOf(call)];
}

function planOfSubCall({ call, role, model, reads }: CallState): CallPlanned[] {
  if (role === 'proposer' || role === 'aggregator') return [];
  return [{ type: 'call.planned', call, role, model, reads }];
}

/** The waits and starts of every remembered attempt; the last start has the true number. */
function attemptsOf({ call, failures, ...last }: CallState): (CallQueued | CallStarted)[] {
  const tries = [...failures, { ...last, startedAt: last.attemptAt }];
  const lastStart = tries.findLastIndex(({ startedAt }) => startedAt !== null);
  return tries.flatMap(({ model, queuedAt, startedAt }, index) => {
    const failed = failures[index - 1];
    const after = failed === undefined ? {} : { after: failed.error, ...timeOf('failedAt', failed.endedAt) };
    const attempt = index === lastStart ? last.attempts : index + 1;
    return [
      ...(queuedAt === null ? [] : [{ type: 'call.queued' as const, call, at: queuedAt, ...after }]),
      ...(startedAt === null
        ? []
        : [{ type: 'call.started' as const, call, model, startedAt, attempt, ...after }]),
    ];
  });
}

function timeOf<Name extends string>(name: Name, time: string | null): Partial<Record<Name, string>> {
  return time === null ? {} : ({ [name]: time } as Record<Name, string>);
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

function toolsOf({ call, toolCalls = [] }: CallState): CallTool[] {
  return toolCalls.map((toolCall, index) => ({ type: 'call.tool', call, index, ...toolCall }));
}

function endOf(call: CallState): CallFinished[] {
  if (isOpen(call.status)) return [];
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
      ...timeOf('endedAt', call.endedAt),
      ...(call.pace === null ? {} : { pace: call.pace }),
      ...(call.notes.length === 0 ? {} : { notes: call.notes }),
      ...(call.disagreement === null ? {} : { disagreement: call.disagreement }),
      ...(call.answeredBy === undefined ? {} : { answeredBy: call.answeredBy }),
      ...(call.reused ? { reused: true } : {}),
    },
  ];
}

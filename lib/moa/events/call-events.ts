/** Turns the state of a call back into events. */
import {
  type CallDelta,
  type CallFinished,
  type CallPlanned,
  type CallStarted,
  type CallTool,
  isOpen,
  type RunEvent,
} from './run-event';
import type { CallState } from './run-state';

/** The shortest events that `reduce` turns into this state. Pure. */
export function callEvents(call: CallState): RunEvent[] {
  return [...planOfSubCall(call), ...startsOf(call), ...deltaOf(call), ...toolsOf(call), ...endOf(call)];
}

function planOfSubCall({ call, role, model, reads }: CallState): CallPlanned[] {
  if (role === 'proposer' || role === 'aggregator') return [];
  return [{ type: 'call.planned', call, role, model, reads }];
}

/** One start per remembered attempt; the last one has the true number. */
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
      ...(call.notes.length === 0 ? {} : { notes: call.notes }),
      ...(call.disagreement === null ? {} : { disagreement: call.disagreement }),
      ...(call.answeredBy === undefined ? {} : { answeredBy: call.answeredBy }),
      ...(call.reused ? { reused: true } : {}),
    },
  ];
}

/** Emits the events of calls that are reused from an earlier run. */
import { isSubCallOf, type PlannedCall, type Role } from '@/lib/mixture/plan';
import { callEvents } from '@/lib/moa/events/call-events';
import type { CallState } from '@/lib/moa/events/run-state';
import type { RunPorts } from '@/lib/moa/ports/run-ports';
import type { CallOutcome } from './call-progress';

/** Emits the reused calls among the planned ones, each after its sub-calls. Returns their outcomes. */
export function replayReused(
  calls: readonly PlannedCall[],
  kept: readonly CallState[],
  ports: Pick<RunPorts, 'emit'>,
): CallOutcome[] {
  return calls.flatMap(({ call: place }) => {
    const call = kept.find((candidate) => candidate.call === place);
    if (call === undefined) return [];
    for (const step of subCallsOf(place, kept)) tellAsKept(step, ports);
    return [tellAsKept(call, ports)];
  });
}

/** Emits the reused sub-calls of one kind of a call, in order. */
export function replayReusedSubCalls(
  call: string,
  role: Role,
  kept: readonly CallState[],
  ports: Pick<RunPorts, 'emit'>,
): CallState[] {
  const steps = subCallsOf(call, kept).filter((step) => step.role === role);
  for (const step of steps) tellAsKept(step, ports);
  return steps;
}

function subCallsOf(call: string, kept: readonly CallState[]): CallState[] {
  return kept.filter((candidate) => isSubCallOf(candidate.call, call));
}

function tellAsKept(call: CallState, { emit }: Pick<RunPorts, 'emit'>): CallOutcome {
  for (const event of callEvents({ ...call, reused: true })) emit(event);
  return {
    call: call.call,
    status: call.status as CallOutcome['status'],
    text: call.text,
    toolCalls: call.toolCalls ?? [],
    error: call.error,
    finishReason: call.finishReason,
  };
}

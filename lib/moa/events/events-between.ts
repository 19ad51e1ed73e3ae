/** The events that turn an earlier state of a run into a later one. Pure. */
import { callEvents } from './call-events';
import type { RunEvent } from './run-event';
import type { CallState, RunState } from './run-state';

/**
 * For a reader that has the state `before`. Where only text was added and calls ended, these are few and short; any
 * other difference begins again with `run.started`, which resets the reader's state.
 * @param before null for a reader that has nothing.
 */
export function eventsBetween(before: RunState | null, after: RunState): RunEvent[] {
  const layers = after.layers.map((layer) => ({ type: 'layer.finished' as const, ...layer }));
  const grown = before && callsBetween(before.calls, after.calls);
  return before && grown
    ? [...grown, ...layers.slice(before.layers.length), ...endOf(after)]
    : [startOf(after), ...after.calls.flatMap(callEvents), ...layers, ...endOf(after)];
}

function startOf({ id: runId, mixture, startedAt, estimatedCostUsd }: RunState): RunEvent {
  return { type: 'run.started', runId, mixture, startedAt, estimatedCostUsd };
}

/** Null where a call changed in a way that its events cannot express. */
function callsBetween(before: readonly CallState[], after: readonly CallState[]): RunEvent[] | null {
  const events: RunEvent[] = [];
  for (const call of after) {
    const earlier = before.find((candidate) => candidate.call === call.call);
    if (earlier === undefined) events.push(...callEvents(call));
    else {
      const changes = callBetween(earlier, call);
      if (changes === null) return null;
      events.push(...changes);
    }
  }
  return events;
}

function callBetween(before: CallState, after: CallState): RunEvent[] | null {
  if (!after.text.startsWith(before.text) || !after.reasoning.startsWith(before.reasoning)) return null;
  if (isUnstarted(before))
    return isUnstarted(after) && before.status === after.status
      ? []
      : callEvents(after).filter(({ type }) => type !== 'call.planned');
  const text = after.text.slice(before.text.length);
  const reasoning = after.reasoning.slice(before.reasoning.length);
  const end = callEvents(after).filter(({ type }) => type === 'call.finished');
  const isSameStart =
    before.attempts === after.attempts && before.model === after.model && before.queuedAt === after.queuedAt;
  const isSameTools = JSON.stringify(before.toolCalls) === JSON.stringify(after.toolCalls);
  if (!isSameStart || !isSameTools || (before.status !== after.status && end.length === 0)) return null;
  const delta: RunEvent[] =
    text === '' && reasoning === ''
      ? []
      : [
          {
            type: 'call.delta',
            call: after.call,
            ...(text === '' ? {} : { text }),
            ...(reasoning === '' ? {} : { reasoning }),
            ...(before.ttftMs === null && after.ttftMs !== null ? { ttftMs: after.ttftMs } : {}),
          },
        ];
  return [...delta, ...(before.status === after.status ? [] : end)];
}

function isUnstarted({ startedAt, text, reasoning }: CallState): boolean {
  return startedAt === null && text === '' && reasoning === '';
}

function endOf(run: RunState): RunEvent[] {
  if (run.status === 'running') return [];
  return [
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

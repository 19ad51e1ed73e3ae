/** The log of a run, wherever it is: executed here or on another instance, or stored. */
import { found } from '@/lib/errors';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import type { StreamedRun } from '@/lib/server/openai/completion-stream';
import { liveRun } from '@/lib/server/runs/live-runs';
import { runEvents } from '@/lib/server/runs/read-run';

export interface RunSource extends StreamedRun {
  /** Whether it is the log that the run was first streamed from. Others have the same text in other pieces. */
  isFirstLog: boolean;
}

/** @throws StrataError `not_found` */
export async function runSource(runId: string): Promise<RunSource> {
  const live = liveRun(runId);
  if (live !== undefined) return { log: live.log, state: live.state, isFirstLog: true };
  const source = found(await runEvents(runId, 0), 'response');
  const log = source.kind === 'stored' ? endedLog(JSON.parse(source.frame?.json ?? '[]')) : source.log;
  return { log, state: stateOfLog(log), isFirstLog: false };
}

function endedLog(events: readonly RunEvent[]): RunSource['log'] {
  const entries = events.map((event) => JSON.stringify(event));
  return { since: (after) => entries.slice(after), closed: true, onChange: () => () => {} };
}

function stateOfLog(log: RunSource['log']): () => RunState | null {
  let position = 0;
  let state: RunState | null = null;
  return () => {
    const events = log.since(position);
    position += events.length;
    for (const json of events) state = reduce(state, JSON.parse(json) as RunEvent);
    return state;
  };
}

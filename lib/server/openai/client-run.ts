/** A run while its API client waits for it. */
import type { RunState } from '@/lib/moa/events/run-state';
import type { StopReason } from '@/lib/moa/ports/run-control';
import type { Asked } from '@/lib/server/openai/wire/completion';
import type { LiveRun } from '@/lib/server/runs/live-run';
import { urlOfRun } from './run-headers';
import type { StartedRun } from './start-api-run';

/** Why a run is stopped whose client has disconnected. */
export const clientGone: StopReason = {
  code: 'stopped',
  message: 'Stopped: the API client closed its connection.',
};

/** Waits for the end of the run; reports a client that disconnects earlier. */
export async function endOf({ finished }: LiveRun, signal: AbortSignal, onGone: () => void): Promise<void> {
  signal.addEventListener('abort', onGone, { once: true });
  if (signal.aborted) onGone();
  await finished;
  signal.removeEventListener('abort', onGone);
}

export function askedOf(
  request: Request,
  model: string,
  { runId, conversationId, references }: StartedRun,
): Asked {
  const runUrl = conversationId === null ? null : urlOfRun(request, conversationId, runId);
  return { runId, model, created: Math.floor(Date.now() / 1000), runUrl, references };
}

/** The state of a run that has begun. */
export function stateOf({ state }: Pick<LiveRun, 'state'>): RunState {
  const run = state();
  if (run === null) throw new Error('A run that is on has begun');
  return run;
}

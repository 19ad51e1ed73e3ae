/** Follows an evaluation to its end. */
import { setTimeout } from 'node:timers/promises';
import { ApiError } from '@/lib/api/api-client';
import type { Surroundings } from '@/lib/cli/ask-command';
import { type Interruption, interruptionOf } from '@/lib/cli/interruption';
import type { Printer } from '@/lib/cli/output/printer';
import type { Evaluation } from '@/lib/contract/lab/evaluation-contract';
import { progressOf } from '@/lib/reading/evaluation-words';
import { evaluationPath } from './evaluation-path';
import { progressText } from './evaluation-text';

/** Between two looks at it. */
const pollMs = 500;
/** A server that restarts goes on with its evaluations, so it is waited for this long. */
const patienceMs = 60_000;

export interface Followed {
  evaluation: Evaluation;
  /** What ended the command before the evaluation; it is paused then. */
  interruption: Interruption | null;
}

/**
 * Shows its progress until it does not run any more. An interruption pauses it.
 * @throws ApiError when the server is gone for a minute. The evaluation may go on then.
 */
export async function followEvaluation(
  started: Evaluation,
  interrupted: AbortSignal,
  { err, server }: Surroundings,
): Promise<Followed> {
  const path = evaluationPath(started.id);
  const tell = progressTeller(err);
  let evaluation = started;
  let seenAt = performance.now();
  while (evaluation.status === 'running') {
    tell(evaluation);
    await setTimeout(pollMs, undefined, { signal: interrupted }).catch(() => {});
    if (interrupted.aborted) break;
    try {
      ({ evaluation } = await server.api<{ evaluation: Evaluation }>('GET', path));
      seenAt = performance.now();
    } catch (error) {
      if (!isPassing(error) || performance.now() - seenAt > patienceMs) throw error;
      err.status('The connection broke. Trying to take it up again.');
    }
  }
  err.status('');
  const interruption = interruptionOf(interrupted);
  if (interruption === null || evaluation.status !== 'running') return { evaluation, interruption: null };
  ({ evaluation } = await server.api<{ evaluation: Evaluation }>('POST', `${path}/pause`));
  return { evaluation, interruption };
}

function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500);
}

/** One changing line on a terminal, elsewhere a line for each tenth. */
function progressTeller(err: Printer): (evaluation: Evaluation) => void {
  let told = 0;
  return (evaluation) => {
    if (err.isTerminal) return err.status(progressText(evaluation));
    const tenth = Math.floor(10 * progressOf(evaluation));
    if (tenth <= told) return;
    told = tenth;
    err.line(progressText(evaluation), 'dim');
  };
}

/** Why a call was skipped, as text. Pure. */
import type { RunState } from '@/lib/moa/events/run-state';

/** "The run was stopped before its turn." Nothing was sent, and nothing is billed. */
export function skippedWords({ status }: Pick<RunState, 'status'>): string {
  switch (status) {
    case 'stopped':
      return 'The run was stopped before its turn.';
    case 'interrupted':
      return 'The server stopped before its turn.';
    case 'failed':
      return 'There was no proposal for it to read.';
    default:
      return 'The run went on without its layer.';
  }
}

/** Runs far from the end of a long conversation are outlines until somebody scrolls to them. Pure. */
import type { ConversationEnd } from '@/lib/contract/conversation-contract';
import type { Run, RunOutline } from '@/lib/contract/run-contract';

/** Enough folded turns for three screens. Each carries its layers and an answer in Markdown. */
export const turnsAtOnce = 8;

export function isWhole(run: Run | RunOutline): run is Run {
  return 'calls' in run;
}

/** Merges a newly read conversation with the complete runs that were known before. */
export function withKnownRuns(told: ConversationEnd, known: ConversationEnd | undefined): ConversationEnd {
  const whole = new Map(known?.runs.filter(isWhole).map((run) => [run.id, run]));
  return { ...told, runs: told.runs.map((run) => (isWhole(run) ? run : (whole.get(run.id) ?? run))) };
}

/** The conversation with this run complete. */
export function withWholeRun(known: ConversationEnd, whole: Run): ConversationEnd {
  return { ...known, runs: known.runs.map((run) => (run.id === whole.id ? whole : run)) };
}

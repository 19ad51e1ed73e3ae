/** Runs far from the end of a long conversation come as outlines, and whole when somebody goes there. Pure. */
import type { ConversationEnd } from '@/lib/contract/conversation-contract';
import type { Run, RunOutline } from '@/lib/contract/run-contract';

/** As many turns as fill a screen and two above it, folded as they are; each comes with its layers and an answer in Markdown. */
export const turnsAtOnce = 8;

export function isWhole(run: Run | RunOutline): run is Run {
  return 'calls' in run;
}

/** What was told anew, with the runs that were known whole before and of which it has outlines. */
export function withKnownRuns(told: ConversationEnd, known: ConversationEnd | undefined): ConversationEnd {
  const whole = new Map(known?.runs.filter(isWhole).map((run) => [run.id, run]));
  return { ...told, runs: told.runs.map((run) => (isWhole(run) ? run : (whole.get(run.id) ?? run))) };
}

/** The conversation with this run whole. */
export function withWholeRun(known: ConversationEnd, whole: Run): ConversationEnd {
  return { ...known, runs: known.runs.map((run) => (run.id === whole.id ? whole : run)) };
}

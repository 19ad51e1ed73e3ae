/** A draft with its past: what was done can be taken back, and done again. Pure. */

import type { Mixture } from '@/lib/mixture/mixture-schema';
import { type Draft, type DraftAction, draftOf, reduceDraft } from './draft';

export interface DraftHistory {
  draft: Draft;
  /** What it was before each step, the newest last. */
  past: readonly Draft[];
  /** What was taken back, the next last. */
  future: readonly Draft[];
  /** What was saved last, or begun with. */
  kept: Draft;
  /** Which field the last step wrote in, and when: more typing there is the same step. */
  typing: { field: string; at: number } | null;
}

export type HistoryAction =
  /** @property at milliseconds of any clock. */
  | { type: 'do'; action: DraftAction; at: number }
  | { type: 'undo' }
  | { type: 'redo' }
  /** Begins anew with a mixture: nothing is left to take back. */
  | { type: 'begin'; mixture: Mixture };

/** Older steps are forgotten. */
const maxSteps = 200;
/** A pause in typing that begins another step, in milliseconds. */
const pauseMs = 1_000;

export function historyOf(mixture: Mixture): DraftHistory {
  const draft = draftOf(mixture);
  return { draft, past: [], future: [], kept: draft, typing: null };
}

/** Whether there is anything that was not saved. A change that was taken back is none. */
export function isChanged({ draft, kept }: DraftHistory): boolean {
  return draft !== kept;
}

export function reduceHistory(history: DraftHistory, action: HistoryAction): DraftHistory {
  const { draft, past, future } = history;
  switch (action.type) {
    case 'do': {
      const next = reduceDraft(draft, action.action);
      if (next === draft) return history;
      const field = fieldOf(action.action);
      const typing = field === null ? null : { field, at: action.at };
      const goesOn =
        field !== null && field === history.typing?.field && action.at - history.typing.at < pauseMs;
      return {
        ...history,
        draft: next,
        past: goesOn ? past : [...past, draft].slice(-maxSteps),
        future: [],
        typing,
      };
    }
    case 'undo': {
      const before = past.at(-1);
      if (before === undefined) return history;
      return { ...history, draft: before, past: past.slice(0, -1), future: [...future, draft], typing: null };
    }
    case 'redo': {
      const after = future.at(-1);
      if (after === undefined) return history;
      return { ...history, draft: after, past: [...past, draft], future: future.slice(0, -1), typing: null };
    }
    case 'begin':
      return historyOf(action.mixture);
    default:
      return action satisfies never;
  }
}

/** The field that an action writes in; null for one that is a step of its own. */
function fieldOf(action: DraftAction): string | null {
  if (!('changes' in action)) return null;
  const owner = 'slot' in action ? action.slot : 'layer' in action ? action.layer : '';
  return [action.type, owner, ...Object.keys(action.changes)].join(' ');
}

/** A draft with undo and redo. Pure. */

import type { Mixture } from '@/lib/mixture/mixture-schema';
import { type Draft, type DraftAction, draftOf, reduceDraft } from './mixture-draft';

export interface DraftHistory {
  draft: Draft;
  /** The draft before each step, newest last. */
  past: readonly Draft[];
  /** Undone drafts, the next to redo last. */
  future: readonly Draft[];
  /** The draft as saved or loaded. */
  kept: Draft;
  /** The field and time of the last step: further typing there extends the step. */
  typing: { field: string; at: number } | null;
}

export type HistoryAction =
  /** @property at milliseconds of any clock. */
  | { type: 'do'; action: DraftAction; at: number }
  | { type: 'undo' }
  | { type: 'redo' }
  /** Starts over with a mixture, without undo steps. */
  | { type: 'begin'; mixture: Mixture };

/** Older steps are dropped. */
const maxSteps = 200;
/** A pause in typing that starts another step, in milliseconds. */
const pauseMs = 1_000;

export function historyOf(mixture: Mixture): DraftHistory {
  const draft = draftOf(mixture);
  return { draft, past: [], future: [], kept: draft, typing: null };
}

/** Whether there are unsaved changes. Undone changes do not count. */
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

/** The field that an action types into; null for an action that is a step of its own. */
function fieldOf(action: DraftAction): string | null {
  if (!('changes' in action)) return null;
  const owner = 'slot' in action ? action.slot : 'layer' in action ? action.layer : '';
  return [action.type, owner, ...Object.keys(action.changes)].join(' ');
}

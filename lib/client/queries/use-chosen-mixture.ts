'use client';

import { useStoredState } from '@/lib/client/browser/use-stored-state';
import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import { chosenOf, goesOnWith } from '@/lib/conversation/follow-up-mixture';
import { useMixtures } from './use-models';

export interface MixtureChoice {
  chosen: MixtureEntry | undefined;
  entries: MixtureEntry[];
  choose: (slug: string) => void;
  /** Why there is none to choose, for people; null while they load and when there is one. */
  problem: string | null;
}

/**
 * The mixture that a new question goes to: the one chosen last, if it can run here; else the first that can, real
 * models before the demo.
 */
export function useChosenMixture(): MixtureChoice {
  const { data: entries = [], error, isSuccess } = useMixtures();
  const [slug, choose] = useStoredState('local', 'mixture', '');
  const chosen = chosenOf(entries, slug);
  const none =
    isSuccess && chosen === undefined ? 'No mixture can run here: none of their models can be called.' : null;
  return { chosen, entries, choose, problem: error?.message ?? none };
}

/**
 * The mixture that a conversation's next question goes to: the one it was with, until another is chosen in it, which
 * new questions go to as well.
 * @param nameBefore the name of the mixture of the run that it goes on from.
 */
export function useConversationMixture(
  conversationId: string,
  nameBefore: string | undefined,
): MixtureChoice {
  const last = useChosenMixture();
  const [chosenHere, chooseHere] = useStoredState('session', `mixture.${conversationId}`, '');
  return {
    ...last,
    chosen: goesOnWith(last.entries, { chosenHere, nameBefore }) ?? last.chosen,
    choose(slug) {
      chooseHere(slug);
      last.choose(slug);
    },
  };
}

'use client';

import { useStoredState } from '@/lib/client/browser/use-stored-state';
import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import { chosenOf, goesOnWith, type MixtureBefore } from '@/lib/conversation/follow-up-mixture';
import { useMixtures } from './use-models';

export interface MixtureChoice {
  chosen: MixtureEntry | undefined;
  entries: MixtureEntry[];
  choose: (slug: string) => void;
  /** Why there is no mixture to choose; null while they load and when there is one. */
  problem: string | null;
}

/**
 * The mixture of a new question: the one chosen last if available, otherwise the first available one, real
 * models before demos.
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
 * The mixture of a conversation's next question: the previous one, until another is chosen there, which new
 * conversations use as well.
 * @param before the mixture of the previous run.
 */
export function useConversationMixture(
  conversationId: string,
  before: MixtureBefore | undefined,
): MixtureChoice {
  const last = useChosenMixture();
  const [chosenHere, chooseHere] = useStoredState('session', `mixture.${conversationId}`, '');
  return {
    ...last,
    chosen: goesOnWith(last.entries, { chosenHere, before }) ?? last.chosen,
    choose(slug) {
      chooseHere(slug);
      last.choose(slug);
    },
  };
}

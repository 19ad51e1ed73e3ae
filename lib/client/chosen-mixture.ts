'use client';

import { chosenOf } from '@/lib/conversation/chosen-mixture';
import type { MixtureEntry } from '@/lib/http/contract';
import { useMixtures } from './models';
import { useStoredState } from './stored-state';

/**
 * The mixture that the next question goes to: the one chosen last, if it can run here; else the first that can, real
 * models before the demo.
 */
export function useChosenMixture(): {
  chosen: MixtureEntry | undefined;
  entries: MixtureEntry[];
  choose: (slug: string) => void;
  /** Why there is none to choose, for people; null while they load and when there is one. */
  problem: string | null;
} {
  const { data: entries = [], error, isSuccess } = useMixtures();
  const [slug, choose] = useStoredState('local', 'mixture', '');
  const chosen = chosenOf(entries, slug);
  const none =
    isSuccess && chosen === undefined ? 'No mixture can run here: none of their models can be called.' : null;
  return { chosen, entries, choose, problem: error?.message ?? none };
}

'use client';

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
} {
  const { data: entries = [] } = useMixtures();
  const [slug, choose] = useStoredState('local', 'mixture', '');
  return { chosen: chosenOf(entries, slug), entries, choose };
}

export function chosenOf(entries: readonly MixtureEntry[], slug: string): MixtureEntry | undefined {
  const available = entries.filter((entry) => entry.available);
  return (
    available.find((entry) => entry.slug === slug) ??
    available.find((entry) => entry.slug !== 'demo') ??
    available[0]
  );
}

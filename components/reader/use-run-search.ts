'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import type { CallState } from '@/lib/moa/events/run-state';
import { type MatchPlace, matchPlaces } from '@/lib/reading/find-matches';

/** Searches the texts of all calls of a run. */
export function useRunSearch(calls: readonly CallState[]) {
  const [query, setQuery] = useState('');
  const [position, setPosition] = useState<number | null>(null);
  const searched = useDeferredValue(query);
  const texts = useDeferredValue(calls);
  const places = useMemo(() => matchPlaces(texts, searched), [texts, searched]);
  const counts = useMemo(() => {
    if (searched.trim() === '') return null;
    return new Map([...Map.groupBy(places, ({ call }) => call)].map(([call, found]) => [call, found.length]));
  }, [places, searched]);
  const current = position === null ? null : (places[position] ?? null);
  return {
    query,
    /** The number of matches by call; null without a search. */
    counts,
    total: places.length,
    /** From 0; null before the first move. */
    position: current === null ? null : position,
    current,
    search(next: string) {
      setQuery(next);
      setPosition(null);
    },
    /**
     * Goes to the next or previous match, around the end.
     * @param from the call to begin at, before the first move.
     */
    move(by: 1 | -1, from: string): MatchPlace | null {
      if (places.length === 0) return null;
      const first = Math.max(
        0,
        places.findIndex(({ call }) => call === from),
      );
      const next =
        position === null || current === null ? first : (position + by + places.length) % places.length;
      setPosition(next);
      return places[next] ?? null;
    },
  };
}

export type RunSearch = ReturnType<typeof useRunSearch>;

'use client';

import { useEffect } from 'react';

/** The kinds of highlights; globals.css gives each its look (`::highlight(kind)`). */
export type HighlightKind = 'unsourced' | 'pointed';

/**
 * Marks ranges of the page without changing its elements, which belong to React (CSS Custom Highlight API). Where the
 * browser has none, nothing is marked.
 */
export function useHighlights(kind: HighlightKind, ranges: readonly Range[]): void {
  useEffect(() => {
    if (typeof CSS === 'undefined' || CSS.highlights === undefined || ranges.length === 0) return;
    const highlight = CSS.highlights.get(kind) ?? new Highlight();
    for (const range of ranges) highlight.add(range);
    CSS.highlights.set(kind, highlight);
    return () => {
      for (const range of ranges) highlight.delete(range);
    };
  }, [kind, ranges]);
}

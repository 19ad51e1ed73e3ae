'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { bringIntoView } from './bring-into-view';

/** Scrolls to the element when another view is chosen. A page that opens with a view stays at its question. */
export function useBroughtIntoView(chosen: string | null, element: RefObject<Element | null>): void {
  const before = useRef(chosen);
  useEffect(() => {
    if (chosen === before.current) return;
    before.current = chosen;
    if (chosen !== null && element.current !== null) bringIntoView(element.current);
  }, [chosen, element]);
}

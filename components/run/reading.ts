'use client';

import { createContext } from 'react';

/**
 * Whether a person reads in an element now: it has the focus, or the person scrolled to where it cannot fold without moving
 * what is read.
 */
export type IsRead = (element: Element | null) => boolean;

/** Given by the page that scrolls. Elsewhere only the focus tells. */
export const ReadingContext = createContext<IsRead>(hasFocus);

export function hasFocus(element: Element | null): boolean {
  return element?.contains(document.activeElement) === true;
}

'use client';

import { type RefObject, useLayoutEffect } from 'react';

/** The conversation whose link takes the focus as soon as it is on the page. */
let awaited: string | null = null;

/**
 * Keeps the focus on a conversation whose row is taken away by what was done to it: renaming puts a field in its
 * place, pinning moves it to another section.
 * @param ready whether the link is there.
 * @returns a function that asks for the focus.
 */
export function useKeptFocus(id: string, link: RefObject<HTMLElement | null>, ready: boolean): () => void {
  useLayoutEffect(() => {
    if (!ready || awaited !== id) return;
    awaited = null;
    link.current?.focus();
  }, [id, link, ready]);
  return () => {
    awaited = id;
  };
}

'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether the page answers to its reader: false in what the server draws, and until the scripts have taken it over. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

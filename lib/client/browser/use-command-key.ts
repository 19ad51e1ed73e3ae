'use client';

import { useSyncExternalStore } from 'react';

/** The name of the command key: "⌘" on Apple machines, "Ctrl" elsewhere and before hydration. */
export function useCommandKey(): string {
  return useSyncExternalStore(
    () => () => {},
    () => (/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl'),
    () => 'Ctrl',
  );
}

'use client';

import { useSyncExternalStore } from 'react';

/** What the key of commands is called here: "⌘" on Apple's machines, "Ctrl" elsewhere and before the page is alive. */
export function useCommandKey(): string {
  return useSyncExternalStore(
    () => () => {},
    () => (/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl'),
    () => 'Ctrl',
  );
}

'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';

/**
 * The selected branch, kept in the address so that a reload and a link show it again.
 * @returns the run that the branch goes through (null for the newest), and a function to select another.
 */
export function useFocus(conversationId: string): [string | null, (runId: string) => void] {
  const addressed = useSearchParams().get('run');
  const [seen, setSeen] = useState(addressed);
  const [focus, setFocus] = useState(addressed);
  // The router learns of a new address later; until then local state shows the branch.
  if (addressed !== seen) {
    setSeen(addressed);
    setFocus(addressed);
  }
  function goTo(runId: string) {
    setFocus(runId);
    // Next's router follows the history API; the conversation is already loaded, so no request is needed.
    window.history.replaceState(null, '', `/c/${conversationId}?run=${runId}`);
  }
  return [focus, goTo];
}

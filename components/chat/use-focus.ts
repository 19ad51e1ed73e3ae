'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';

/**
 * Which branch is shown, kept in the address so that a reload and a link find it again.
 * @returns the run through which the branch goes, null for the newest; and how to go to another.
 */
export function useFocus(conversationId: string): [string | null, (runId: string) => void] {
  const addressed = useSearchParams().get('run');
  const [seen, setSeen] = useState(addressed);
  const [focus, setFocus] = useState(addressed);
  // The router learns of a new address a moment later; until then an own state shows the branch at once.
  if (addressed !== seen) {
    setSeen(addressed);
    setFocus(addressed);
  }
  function goTo(runId: string) {
    setFocus(runId);
    // Next's router follows the browser's history; the server need not be asked, the conversation is here already.
    window.history.replaceState(null, '', `/c/${conversationId}?run=${runId}`);
  }
  return [focus, goTo];
}

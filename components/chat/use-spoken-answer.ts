'use client';

import { useEffect, useRef, useState } from 'react';
import { plainText } from '@/components/call/plain-text';
import type { Run } from '@/lib/contract/run-contract';

/** How long the text stays available to screen readers, in milliseconds. */
const spokenMs = 5_000;

/**
 * The text to announce when a watched run ends: the complete answer, once. Empty at any other time, so that
 * the answer is not on the page twice.
 */
export function useSpokenAnswer(run: Run): string {
  const [spoken, setSpoken] = useState('');
  const watched = useRef(false);
  const { status, answer } = run;
  useEffect(() => {
    if (status === 'running') watched.current = true;
    else if (watched.current) {
      watched.current = false;
      setSpoken(plainText(answer));
    }
  }, [status, answer]);
  useEffect(() => {
    if (spoken === '') return;
    const timer = setTimeout(() => setSpoken(''), spokenMs);
    return () => clearTimeout(timer);
  }, [spoken]);
  return spoken;
}

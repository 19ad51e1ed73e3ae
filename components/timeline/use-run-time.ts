'use client';

import { useEffect, useState } from 'react';

const tickMs = 100;

/**
 * Milliseconds since the start of the run, ten times a second while it runs.
 * @param endMs when it ended; null while it runs.
 */
export function useRunTime(endMs: number | null, sinceStart: () => number): number {
  const [nowMs, setNowMs] = useState(0);
  useEffect(() => {
    if (endMs !== null) return;
    setNowMs(sinceStart());
    const timer = setInterval(() => setNowMs(sinceStart()), tickMs);
    return () => clearInterval(timer);
  }, [endMs, sinceStart]);
  return endMs ?? nowMs;
}

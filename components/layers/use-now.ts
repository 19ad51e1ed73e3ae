'use client';

import { useEffect, useState } from 'react';

const tickMs = 100;

/** The time, ten times a second while something is on; null otherwise and before the page is alive. */
export function useNow(on: boolean): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (!on) return setNow(null);
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, [on]);
  return now;
}

'use client';

import { useEffect, useState } from 'react';

const tickMs = 100;

/**
 * The time in milliseconds, ten times a second; null before hydration, where the server's time would be
 * wrong.
 */
export function useNow(): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}

'use client';

import { use, useEffect, useState } from 'react';
import { CurrentTimeContext } from './current-time';

const tickMs = 100;

/**
 * The current time in milliseconds, ten times a second; null before hydration, where the server's time would be
 * wrong.
 */
export function useNow(): number | null {
  const currentTime = use(CurrentTimeContext);
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    setNow(currentTime());
    const timer = setInterval(() => setNow(currentTime()), tickMs);
    return () => clearInterval(timer);
  }, [currentTime]);
  return now;
}

'use client';

import { createContext } from 'react';

/** The time in milliseconds since the epoch, for what is running: now, or the time that a replay has reached. */
export const CurrentTimeContext = createContext<() => number>(Date.now);

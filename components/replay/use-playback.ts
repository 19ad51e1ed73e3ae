'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RunState } from '@/lib/moa/events/run-state';
import { createPlayback, type Playback, type PlaybackClock } from '@/lib/moa/timeline/playback';
import { replayEvents } from '@/lib/moa/timeline/replay-events';

const browserClock: PlaybackClock = {
  elapsed: () => performance.now(),
  onFrame(callback) {
    const frame = requestAnimationFrame(callback);
    return () => cancelAnimationFrame(frame);
  },
};

/**
 * A playback of the run, which stays the same while the component does. It starts by itself unless the reader wants less
 * motion, and pauses when the view closes.
 */
export function usePlayback(run: RunState): Playback {
  const [playback] = useState(() => createPlayback(replayEvents(run), browserClock));
  useEffect(() => {
    if (!window.matchMedia('(prefers-reduced-motion: reduce)').matches) playback.play();
    return playback.pause;
  }, [playback]);
  return playback;
}

/** The run of a playback, which changes less often than its time. */
export function usePlayedRun({ subscribe, snapshot }: Playback): RunState {
  const played = () => snapshot().run;
  return useSyncExternalStore(subscribe, played, played);
}

'use client';

import { type ReactNode, useCallback } from 'react';
import { CurrentTimeContext } from '@/components/ui/current-time';
import type { RunState } from '@/lib/moa/events/run-state';
import { ReplayBar } from './replay-bar';
import { usePlayback, usePlayedRun } from './use-playback';

interface ReplayProps {
  /** A finished run. */
  run: RunState;
  viewSwitch: ReactNode;
  /** Shows the run as it was at one time, below the controls. */
  children: (run: RunState, controls: ReactNode) => ReactNode;
}

/** Plays a finished run again as it was. */
export function Replay({ run, viewSwitch, children }: ReplayProps) {
  const playback = usePlayback(run);
  const played = usePlayedRun(playback);
  const timeOfReplay = useCallback(
    () => Date.parse(run.startedAt) + playback.snapshot().atMs,
    [run.startedAt, playback],
  );
  return (
    <CurrentTimeContext value={timeOfReplay}>
      {children(played, <ReplayBar run={run} playback={playback} viewSwitch={viewSwitch} />)}
    </CurrentTimeContext>
  );
}

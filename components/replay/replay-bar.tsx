'use client';

import { Pause, Play, RotateCcw } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '@/components/ui/button';
import { Segments } from '@/components/ui/segments';
import { shortSeconds } from '@/lib/format/timeline-words';
import type { RunState } from '@/lib/moa/events/run-state';
import { type Playback, type PlaybackSnapshot, playbackSpeeds } from '@/lib/moa/timeline/playback';
import { Scrubber } from './scrubber';
import { useReplayKeys } from './use-replay-keys';

interface ReplayBarProps {
  run: RunState;
  playback: Playback;
  snapshot: PlaybackSnapshot;
  viewSwitch: ReactNode;
}

/** Whether a person is in the middle of a text. */
function isWriting(element: Element | null): boolean {
  return element instanceof HTMLTextAreaElement && element.value !== '';
}

/** The controls of a replay. */
export function ReplayBar({ run, playback, snapshot, viewSwitch }: ReplayBarProps) {
  const { atMs, isPlaying, speed } = snapshot;
  const { endMs } = playback;
  const scrubber = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isWriting(document.activeElement)) scrubber.current?.focus({ preventScroll: true });
  }, []);
  const toggle = isPlaying ? playback.pause : playback.play;
  useReplayKeys(playback);
  return (
    <fieldset
      className="sticky top-(--run-bar-top,0px) z-30 -mx-1 flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-b bg-page px-1 py-1 text-small"
      data-replay={isPlaying ? 'playing' : 'paused'}
    >
      <legend className="sr-only">Replay</legend>
      <IconButton
        label={isPlaying ? 'Pause' : atMs >= endMs ? 'Play again' : 'Play'}
        onClick={toggle}
        className="bg-ink text-page! hover:bg-ink hover:opacity-90 max-sm:size-11 [&_svg]:fill-current"
      >
        {isPlaying ? <Pause /> : atMs >= endMs ? <RotateCcw className="fill-none!" /> : <Play />}
      </IconButton>
      <Scrubber ref={scrubber} run={run} atMs={atMs} endMs={endMs} onSeek={playback.seek} />
      <span className="figures min-w-[9.5em] whitespace-nowrap text-right text-ink-muted">
        <span className="text-ink">{shortSeconds(atMs)}</span> of {shortSeconds(endMs)}
      </span>
      <fieldset>
        <legend className="sr-only">Speed</legend>
        <Segments
          name={`speed-${run.id}`}
          options={playbackSpeeds.map((times) => [times, `${times}x`] as const)}
          chosen={speed}
          onChange={playback.setSpeed}
        />
      </fieldset>
      <span className="ml-auto">{viewSwitch}</span>
    </fieldset>
  );
}

'use client';

import { Pause, Play, RotateCcw } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { IconButton } from '@/components/ui/button';
import { Segments } from '@/components/ui/segments';
import { shortSeconds } from '@/lib/format/timeline-words';
import type { RunState } from '@/lib/moa/events/run-state';
import { type Playback, playbackSpeeds } from '@/lib/moa/timeline/playback';
import { Scrubber } from './scrubber';
import { useReplayKeys } from './use-replay-keys';

interface ReplayBarProps {
  run: RunState;
  playback: Playback;
  viewSwitch: ReactNode;
}

/** Whether a person is in the middle of a text. */
function isWriting(element: Element | null): boolean {
  return element instanceof HTMLTextAreaElement && element.value !== '';
}

/** The controls of a replay. On a phone the switch of views scrolls away, and the rest stays at the top. */
export function ReplayBar({ run, playback, viewSwitch }: ReplayBarProps) {
  const { subscribe, snapshot } = playback;
  const { atMs, isPlaying, speed } = useSyncExternalStore(subscribe, snapshot, snapshot);
  const { endMs } = playback;
  const scrubber = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isWriting(document.activeElement)) scrubber.current?.focus({ preventScroll: true });
  }, []);
  const toggle = isPlaying ? playback.pause : playback.play;
  useReplayKeys(playback);
  return (
    <fieldset
      className="sticky top-[calc(var(--run-bar-top,0px)-var(--passing))] z-30 [--passing:0px] max-sm:[--passing:3.25rem] -mx-1 flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-b bg-page px-1 py-1 text-small"
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
      <span className="figures min-w-[9.5em] whitespace-nowrap text-right max-sm:min-w-0 max-sm:flex-1 text-ink-muted">
        <span className="text-ink">{shortSeconds(atMs)}</span>
        <span className="max-sm:sr-only"> of {shortSeconds(endMs)}</span>
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
      <span className="ml-auto max-sm:order-first max-sm:basis-full">{viewSwitch}</span>
    </fieldset>
  );
}

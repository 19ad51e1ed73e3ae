/** Plays a run again: its time, speed and state. The clock is a port. */
import type { RunState } from '@/lib/moa/events/run-state';
import type { TimedEvent } from './replay-events';
import { createRunPlayer } from './run-player';

/** The run is shown anew at most so often, as live: its text takes longer to lay out than the time to show. */
const stepMs = 30;

export const playbackSpeeds = [1, 2, 4, 8] as const;

export type PlaybackSpeed = (typeof playbackSpeeds)[number];

export interface PlaybackClock {
  /** Monotonic milliseconds. */
  elapsed(): number;
  /** Calls back before the next frame is painted. The result cancels it. */
  onFrame(callback: () => void): () => void;
}

export interface PlaybackSnapshot {
  /** Milliseconds since the start of the run. */
  atMs: number;
  run: RunState;
  isPlaying: boolean;
  speed: PlaybackSpeed;
}

export type Playback = ReturnType<typeof createPlayback>;

/** Paused at the start. @param events of `replayEvents`. */
export function createPlayback(events: readonly TimedEvent[], clock: PlaybackClock) {
  const player = createRunPlayer(events);
  const endMs = events.at(-1)?.atMs ?? 0;
  const listeners = new Set<() => void>();
  let snapshot: PlaybackSnapshot = { atMs: 0, run: player.stateAt(0), isPlaying: false, speed: 1 };
  let lastFrame = 0;
  let lastStep = 0;
  let cancelFrame = () => {};

  function change(changes: Partial<PlaybackSnapshot>) {
    snapshot = { ...snapshot, ...changes };
    for (const listener of listeners) listener();
  }
  function onFrame() {
    const now = clock.elapsed();
    const atMs = Math.min(endMs, snapshot.atMs + (now - lastFrame) * snapshot.speed);
    lastFrame = now;
    const isPlaying = atMs < endMs;
    if (isPlaying) cancelFrame = clock.onFrame(onFrame);
    const isDue = !isPlaying || now - lastStep >= stepMs;
    if (isDue) lastStep = now;
    change({ atMs, isPlaying, ...(isDue ? { run: player.stateAt(atMs) } : {}) });
  }
  function pause() {
    cancelFrame();
    change({ isPlaying: false, run: player.stateAt(snapshot.atMs) });
  }
  function seek(ms: number) {
    const atMs = Math.max(0, Math.min(endMs, ms));
    change({ atMs, run: player.stateAt(atMs) });
  }
  /** From the start, if it has come to the end. */
  function play() {
    if (snapshot.isPlaying) return;
    if (snapshot.atMs >= endMs) seek(0);
    lastFrame = clock.elapsed();
    cancelFrame = clock.onFrame(onFrame);
    change({ isPlaying: true });
  }

  return {
    endMs,
    snapshot: () => snapshot,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    play,
    pause,
    seek,
    setSpeed: (speed: PlaybackSpeed) => change({ speed }),
  };
}

'use client';

import type { Ref } from 'react';
import { shortSeconds } from '@/lib/format/timeline-words';
import type { RunState } from '@/lib/moa/events/run-state';
import { gatesOf } from '@/lib/moa/timeline/gates';

interface ScrubberProps {
  ref: Ref<HTMLInputElement>;
  /** The whole run. */
  run: RunState;
  atMs: number;
  endMs: number;
  onSeek: (ms: number) => void;
}

/** The time of a replay: a slider over a segment per layer. `useReplayKeys` moves it. */
export function Scrubber({ ref, run, atMs, endMs, onSeek }: ScrubberProps) {
  const gates = gatesOf(run);
  const bounds = [0, ...gates.map((gate) => Math.min(gate.atMs, endMs)), endMs];
  const layer = Math.min(gates.filter((gate) => gate.atMs <= atMs).length + 1, gates.length + 1);
  const name = layer > run.mixture.layers.length ? 'the answer' : `layer ${layer}`;
  return (
    <span className="relative flex h-8 min-w-48 flex-1 items-center rounded-md has-focus-visible:outline-2 has-focus-visible:outline-accent max-sm:order-first max-sm:h-11 max-sm:basis-full">
      <span aria-hidden="true" className="flex h-2 w-full gap-0.5">
        {bounds.slice(1).map((to, index) => {
          const from = bounds[index] ?? 0;
          const filled = to === from ? 1 : Math.max(0, Math.min(1, (atMs - from) / (to - from)));
          return (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place.
              key={index}
              data-segment=""
              className="h-full overflow-hidden rounded-[3px] bg-line-strong"
              style={{ flexGrow: to - from, flexBasis: 0 }}
            >
              <span
                className="block h-full origin-left bg-accent"
                style={{ transform: `scaleX(${filled})` }}
              />
            </span>
          );
        })}
      </span>
      <span
        aria-hidden="true"
        className="pointer-events-none absolute size-3.5 -translate-x-1/2 rounded-full border-2 border-page bg-accent"
        style={{ left: `${(100 * atMs) / Math.max(1, endMs)}%` }}
      />
      <input
        ref={ref}
        type="range"
        aria-label="Time of the run"
        aria-valuetext={`${shortSeconds(atMs)} of ${shortSeconds(endMs)}, ${name}`}
        min={0}
        max={Math.round(endMs)}
        value={Math.round(atMs)}
        onChange={(event) => onSeek(Number(event.target.value))}
        className="absolute inset-x-[-0.4rem] h-full w-[calc(100%+0.8rem)] cursor-pointer opacity-0"
      />
    </span>
  );
}

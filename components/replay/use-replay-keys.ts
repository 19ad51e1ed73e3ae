'use client';

import { useLayoutEffect } from 'react';
import type { Playback } from '@/lib/moa/timeline/playback';

/** One press of an arrow key moves by this share of the run. */
const stepShare = 1 / 100;

const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

/** Space plays and pauses, arrows, Home and End move: at the slider, and where nothing has the focus. */
export function useReplayKeys({ play, pause, seek, snapshot, endMs }: Playback): void {
  useLayoutEffect(() => {
    /** False for a key without a meaning. */
    function act(key: string): boolean {
      const step = steps[key];
      if (step !== undefined) seek(snapshot().atMs + step * endMs * stepShare);
      else if (key === 'Home') seek(0);
      else if (key === 'End') seek(endMs);
      else if (key !== ' ') return false;
      else if (snapshot().isPlaying) pause();
      else play();
      return true;
    }
    function onKey(event: KeyboardEvent) {
      const { target, key, ctrlKey, metaKey, altKey } = event;
      const isSlider = target instanceof HTMLInputElement && target.type === 'range';
      if (ctrlKey || metaKey || altKey || !(isSlider || target === document.body)) return;
      if (act(key)) event.preventDefault();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [play, pause, seek, snapshot, endMs]);
}

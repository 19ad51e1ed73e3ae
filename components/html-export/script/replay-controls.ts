/** The controls of a replay: play and pause, time, speed. */
import { shortSeconds } from '@/lib/format/timeline-words';
import type { RunState } from '@/lib/moa/events/run-state';
import { gatesOf } from '@/lib/moa/timeline/gates';
import { type Playback, playbackSpeeds } from '@/lib/moa/timeline/playback';
import { elementIn } from './element-in';

/** One press of an arrow key moves by this share of the run. */
const stepShare = 1 / 100;

const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

/** @param run the whole run. @returns shows the present time of the playback. */
export function bindControls(replay: HTMLElement, run: RunState, playback: Playback): () => void {
  const { endMs } = playback;
  const play = elementIn(replay, '.play');
  const slider = elementIn<HTMLInputElement>(replay, 'input[type=range]');
  const time = elementIn(replay, '.time .now');
  const bounds = [0, ...gatesOf(run).map(({ atMs }) => Math.min(atMs, endMs)), endMs];
  const segments = bounds.slice(1).map((to, index) => addSegment(bounds[index] ?? 0, to));

  function addSegment(from: number, to: number) {
    const segment = document.createElement('span');
    const filled = document.createElement('span');
    segment.style.flexGrow = String(Math.max(1, to - from));
    segment.append(filled);
    elementIn(replay, '.segments').append(segment);
    return { from, to, filled };
  }
  function toggle() {
    if (playback.snapshot().isPlaying) playback.pause();
    else playback.play();
  }
  /** False for a key without a meaning. */
  function act(key: string): boolean {
    const step = steps[key];
    if (step !== undefined) playback.seek(playback.snapshot().atMs + step * endMs * stepShare);
    else if (key === ' ') toggle();
    else return false;
    return true;
  }

  play.addEventListener('click', toggle);
  slider.addEventListener('input', () => playback.seek(Number(slider.value)));
  slider.addEventListener('keydown', (event) => {
    if (act(event.key)) event.preventDefault();
  });
  for (const choice of replay.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    choice.addEventListener('change', () => {
      const speed = playbackSpeeds.find((times) => String(times) === choice.value);
      if (speed !== undefined) playback.setSpeed(speed);
    });
  }

  return () => {
    const { atMs, isPlaying } = playback.snapshot();
    const words = isPlaying ? 'Pause' : atMs >= endMs ? 'Play again' : 'Play';
    if (play.textContent !== words) play.textContent = words;
    replay.dataset.state = isPlaying ? 'playing' : 'paused';
    slider.value = String(atMs);
    const now = shortSeconds(atMs);
    if (time.textContent !== now) {
      time.textContent = now;
      slider.ariaValueText = `${now} of ${shortSeconds(endMs)}`;
    }
    for (const { from, to, filled } of segments) {
      const share = to === from ? 1 : Math.max(0, Math.min(1, (atMs - from) / (to - from)));
      filled.style.transform = `scaleX(${share})`;
    }
  };
}

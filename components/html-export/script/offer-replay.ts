/** Plays a run again in the place of its answer and layers, through the reducer of the live view. */
import { replayId } from '@/components/html-export/page-ids';
import { createPlayback, type PlaybackClock } from '@/lib/moa/timeline/playback';
import { replayEvents } from '@/lib/moa/timeline/replay-events';
import { elementIn } from './element-in';
import { runOf } from './page-data';
import { bindControls } from './replay-controls';
import { createReplayStage } from './replay-stage';

const clock: PlaybackClock = {
  elapsed: () => performance.now(),
  onFrame(callback) {
    const frame = requestAnimationFrame(callback);
    return () => cancelAnimationFrame(frame);
  },
};

export function offerReplay(turn: HTMLElement): void {
  const id = turn.dataset.run ?? '';
  const replay = document.getElementById(replayId(id));
  if (replay === null) return;
  const open = elementIn(turn, '.open-replay');
  const outcome = elementIn(turn, '.outcome');
  let player: ReturnType<typeof createPlayer> | null = null;

  function change(isOpen: boolean) {
    if (replay === null) return;
    replay.hidden = !isOpen;
    outcome.hidden = isOpen;
    open.hidden = isOpen;
    open.ariaExpanded = String(isOpen);
  }
  open.hidden = false;
  open.addEventListener('click', () => {
    player ??= createPlayer(turn, replay, id);
    if (player === null) return;
    change(true);
    elementIn(replay, 'input[type=range]').focus({ preventScroll: true });
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) player.play();
  });
  elementIn(replay, '.controls .close').addEventListener('click', () => {
    player?.pause();
    change(false);
    open.focus();
  });
}

function createPlayer(turn: HTMLElement, replay: HTMLElement, id: string) {
  const run = runOf(id);
  if (run === undefined) return null;
  const playback = createPlayback(replayEvents(run), clock);
  const showTime = bindControls(replay, run, playback);
  const showRun = createReplayStage(turn, replay);
  function show() {
    showRun(playback.snapshot().run);
    showTime();
  }
  playback.subscribe(show);
  show();
  return playback;
}

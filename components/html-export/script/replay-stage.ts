/** The layers of a replay. The one that works is open, as it is live; those before it fold. */
import { callId } from '@/components/html-export/page-ids';
import { layerFacts, layerView } from '@/lib/format/run-summary';
import { isOpen } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import { createCardView } from './card-view';
import { elementIn } from './element-in';

export function createReplayStage(turn: HTMLElement, replay: HTMLElement): (run: RunState) => void {
  const id = turn.dataset.run ?? '';
  const layers = [...replay.querySelectorAll<HTMLDetailsElement>('.layer')].map((element) => ({
    ...{ element, layer: Number(element.dataset.layer), progress: elementIn(element, '.progress') },
    cards: [...element.querySelectorAll<HTMLElement>('.card')].map((card) => {
      const call = card.dataset.call ?? '';
      return { call, view: createCardView(card, renderedText(turn, id, card)) };
    }),
  }));
  const end = replay.querySelector<HTMLElement>('.end');
  let active: number | null = null;

  return (run) => {
    for (const { layer, cards, progress } of layers) {
      for (const { call, view } of cards) view.show(run.calls.find((other) => other.call === call));
      const facts = layerFacts(layerView(run, layer), run).join(' · ');
      if (progress.textContent !== facts) progress.textContent = facts;
    }
    if (end !== null) end.hidden = run.status === 'running';
    const next = layers.find(({ layer }) => isWorking(run, layer))?.layer ?? layers.at(-1)?.layer ?? null;
    if (next === active) return;
    active = next;
    // Only when another layer works: what the reader folds in between stays so.
    for (const { layer, element } of layers) element.open = layer === active;
  };
}

function isWorking(run: RunState, layer: number): boolean {
  const isOver = run.layers.some((finished) => finished.layer === layer);
  return !isOver && run.calls.some((call) => call.layer === layer && isOpen(call.status));
}

/** The whole text as the page shows it: in the section of the call, or as the answer. */
function renderedText(turn: HTMLElement, run: string, card: HTMLElement): Element | null {
  const own = document.getElementById(callId(run, card.dataset.call ?? ''))?.querySelector('.prose');
  if (own) return own;
  return card.classList.contains('aggregator') ? turn.querySelector('.outcome .answer .prose') : null;
}

/** One call of a replay: its state, and its text as it was written. */
import { callState } from '@/lib/format/quantities';
import { isOpen } from '@/lib/moa/events/run-event';
import type { CallState } from '@/lib/moa/events/run-state';
import { elementIn } from './element-in';

export interface CardView {
  /** @param call undefined before it is planned. */
  show(call: CallState | undefined): void;
}

/** @param rendered the whole text as the page shows it elsewhere; null where it has none. */
export function createCardView(card: HTMLElement, rendered: Element | null): CardView {
  const dot = elementIn(card, '.dot');
  const state = elementIn(card, '.state');
  const text = elementIn(card, '.text');
  const plain = document.createTextNode('');
  let shown: CallState | null | undefined = null;
  let finished: Element | null = null;
  text.append(plain);

  function showText(call: CallState | undefined) {
    const isFinished = call !== undefined && !isOpen(call.status) && call.text !== '' && rendered !== null;
    if (isFinished) {
      finished ??= rendered.cloneNode(true) as Element;
      if (finished.parentNode !== text) text.replaceChildren(finished);
      text.scrollTop = 0;
      return;
    }
    if (plain.parentNode !== text) text.replaceChildren(plain);
    const words = call?.text || (call?.error?.message ?? '');
    if (words.startsWith(plain.data)) plain.appendData(words.slice(plain.length));
    else plain.data = words;
    text.scrollTop = text.scrollHeight;
  }

  return {
    show(call) {
      if (call === shown) return;
      shown = call;
      card.hidden = call === undefined;
      const { word, tone } = call === undefined ? { word: '', tone: 'waiting' } : callState(call);
      dot.className = `dot ${tone}`;
      state.className = `state ${tone}`;
      state.textContent = word;
      showText(call);
    },
  };
}

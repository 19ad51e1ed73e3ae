/** The sources of one answer: pointing at a sentence, or moving to it with the arrow keys, shows where it comes from. */
import { plainText } from '@/components/call/plain-text';
import type { ShownSentence } from '@/components/html-export/exported-sources';
import { callId } from '@/components/html-export/page-ids';
import { kindWords } from '@/components/sources/source-words';
import type { TraceStep } from '@/components/sources/trace-steps';
import type { Source } from '@/lib/contract/sources-contract';
import { elementIn } from './element-in';
import { openPassage } from './open-passage';
import { runOf } from './page-data';

/** Characters of a passage that are shown. */
const longest = 320;

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export function showSources(
  turn: HTMLElement,
  sentences: readonly ShownSentence[],
  offerWayBack: (goBack: () => void) => void,
): void {
  const run = turn.dataset.run ?? '';
  const answer = elementIn(turn, '.answer .prose');
  const panel = elementIn(turn, '.sources');
  const sheet = elementIn(panel, '.sheet');
  const found = elementIn(panel, '.found');
  const close = elementIn(panel, '.close');
  /** In the order of the page; a sentence that the page does not show is not among them. */
  const shown = [...new Set([...answer.querySelectorAll<HTMLElement>('.sentence')].map(numberOf))];
  let pointed: number | null = null;
  /** A sentence that was chosen stays while the pointer moves on. */
  let isChosen = false;

  function partsOf(sentence: number): HTMLElement[] {
    return [...answer.querySelectorAll<HTMLElement>(`[data-sentence="${sentence}"]`)];
  }
  function point(sentence: number | null) {
    if (sentence === pointed) return;
    if (pointed !== null) for (const part of partsOf(pointed)) part.classList.remove('pointed');
    pointed = sentence;
    panel.classList.toggle('filled', sentence !== null);
    close.hidden = sentence === null;
    if (sentence === null) return found.replaceChildren();
    for (const part of partsOf(sentence)) part.classList.add('pointed');
    const { sources = [], trace = [] } = sentences[sentence] ?? {};
    found.replaceChildren(...passages(sources), ...(trace.length === 0 ? [] : [traced(trace)]));
  }
  function traced(trace: readonly TraceStep[]): HTMLElement {
    const fold = document.createElement('details');
    fold.append(text('summary', '', 'Trace through the layers'));
    for (const { words, links } of trace) {
      fold.append(text('p', '', words));
      fold.append(...links.map(({ from, kind }) => passage({ call: from.call, kind, passages: [from] })));
    }
    return fold;
  }
  function passages(sources: readonly Source[]): HTMLElement[] {
    return sources.length === 0
      ? [text('p', 'nobody', 'Nobody: the aggregator’s own.')]
      : sources.map(passage);
  }
  function passage({ call, kind, passages: places }: Omit<Source, 'score'>): HTMLElement {
    const written = runOf(run)?.calls.find((other) => other.call === call)?.text ?? '';
    const words = places.map(({ start, end }) => plainText(written.slice(start, end))).join(' … ');
    const name = document.getElementById(callId(run, call))?.querySelector('summary b')?.textContent ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    const head = text('span', 'source', '');
    head.append(text('span', 'figures', call), ` ${name} · ${kindWords[kind]}`);
    const excerpt = text('span', 'excerpt', words.length > longest ? `${words.slice(0, longest)} …` : words);
    excerpt.dir = 'auto';
    button.append(head, excerpt);
    button.addEventListener('click', () => {
      const sentence = pointed;
      // On a narrow page the panel would cover the passage.
      choose(null);
      openPassage(run, call, places[0]?.start);
      offerWayBack(() => {
        answer.focus({ preventScroll: true });
        choose(sentence);
      });
    });
    return button;
  }
  function choose(sentence: number | null) {
    isChosen = sentence !== null;
    point(sentence);
    const [first] = sentence === null ? [] : partsOf(sentence);
    if (first === undefined) return;
    const { top, bottom } = first.getBoundingClientRect();
    // On a narrow page the panel covers the lower part.
    const end =
      getComputedStyle(sheet).position === 'fixed' ? sheet.getBoundingClientRect().top : innerHeight;
    if (top < 0 || bottom > end) first.scrollIntoView({ block: end < innerHeight ? 'start' : 'center' });
  }
  function move(step: number) {
    const now = pointed === null ? -1 : shown.indexOf(pointed);
    const next = shown[now < 0 ? 0 : Math.max(0, Math.min(shown.length - 1, now + step))];
    if (next !== undefined) choose(next);
  }

  answer.tabIndex = 0;
  answer.role = 'group';
  answer.ariaLabel = 'Answer. The arrow keys move between its sentences, Enter goes to their sources.';
  elementIn(panel, '.how').hidden = false;
  answer.addEventListener('pointermove', ({ target, pointerType }) => {
    const sentence = pointerType === 'mouse' && !isChosen ? sentenceAt(target) : null;
    if (sentence !== null) point(sentence);
  });
  answer.addEventListener('click', ({ target }) => {
    const isOther =
      getSelection()?.isCollapsed === false || (target instanceof Element && target.closest('a'));
    const sentence = sentenceAt(target);
    if (!isOther && sentence !== null) choose(sentence);
  });
  answer.addEventListener('focus', () => {
    if (pointed === null && answer.matches(':focus-visible')) move(0);
  });
  answer.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (event.target !== answer || event.ctrlKey || event.metaKey || event.altKey) return;
    if (step !== undefined) move(step);
    else if (event.key === 'Enter') found.querySelector('button')?.focus();
    else return;
    event.preventDefault();
  });
  for (const part of [answer, panel]) {
    part.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      choose(null);
      answer.focus({ preventScroll: true });
    });
  }
  close.addEventListener('click', () => choose(null));
}

function sentenceAt(target: EventTarget | null): number | null {
  const part = target instanceof Element ? target.closest<HTMLElement>('.sentence') : null;
  return part === null ? null : numberOf(part);
}

function numberOf(part: HTMLElement): number {
  return Number(part.dataset.sentence);
}

function text(tag: 'p' | 'span' | 'summary', className: string, content: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = content;
  return element;
}

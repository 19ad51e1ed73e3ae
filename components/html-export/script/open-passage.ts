/** Shows a passage of a call: unfolds the call, marks the passage and scrolls to it. */
import { callId } from '@/components/html-export/page-ids';

/** @param start where the passage begins in the text of the call. Without it, the call is shown from its beginning. */
export function openPassage(run: string, call: string, start: number | undefined): void {
  const fold = document.getElementById(callId(run, call));
  if (fold === null) return;
  for (let open: HTMLElement | null = fold; open !== null; open = open.parentElement) {
    if (open instanceof HTMLDetailsElement) open.open = true;
  }
  for (const old of document.querySelectorAll('.passage.marked')) old.classList.remove('marked');
  const parts = [...fold.querySelectorAll<HTMLElement>(`[data-passage="${start}"]`)];
  for (const part of parts) part.classList.add('marked');
  const place = parts[0] ?? fold;
  place.scrollIntoView({ block: 'center' });
  // The keyboard goes on from here.
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

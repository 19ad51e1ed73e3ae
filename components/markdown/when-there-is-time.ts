/** Milliseconds after which a task ends, so that the browser can draw and answer a key. */
const longestTaskMs = 24;

const waiting = new Set<() => void>();
let scheduled = false;

/** Does the work in a later task, as many at once as fit into a few milliseconds. Returns how to cancel it. */
export function whenThereIsTime(work: () => void): () => void {
  waiting.add(work);
  schedule();
  return () => waiting.delete(work);
}

function schedule(): void {
  if (scheduled) return;
  scheduled = true;
  setTimeout(workOn, 0);
}

function workOn(): void {
  scheduled = false;
  const began = performance.now();
  for (const work of waiting) {
    waiting.delete(work);
    work();
    if (performance.now() - began > longestTaskMs) break;
  }
  if (waiting.size > 0) schedule();
}

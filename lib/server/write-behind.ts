/** Writes what has gathered in memory, by default every 250 ms, and one write at a time, until it is accepted. */

/** A killed process loses at most this much time. */
export const writeIntervalMs = 250;

export interface WriteBehind {
  /** Something is to be written within this time; by default within 250 ms. */
  changed(withinMs?: number): void;
  /**
   * Writes now, after a write in progress, so that a later state is never overtaken. Rejects when refused.
   */
  flush(): Promise<void>;
}

interface WriteBehindOptions {
  /** Writes everything that has gathered, or nothing: what is refused stays. */
  write(): Promise<void>;
  /** Receives a refused write, which is retried. */
  report(error: unknown): void;
}

export function createWriteBehind({ write, report }: WriteBehindOptions): WriteBehind {
  let timer: NodeJS.Timeout | undefined;
  /** When the timer ends. */
  let dueAt = Number.POSITIVE_INFINITY;
  let writing: Promise<void> = Promise.resolve();

  function changed(withinMs = writeIntervalMs) {
    const wanted = performance.now() + withinMs;
    if (dueAt <= wanted) return;
    dueAt = wanted;
    clearTimeout(timer);
    timer = setTimeout(() => {
      dueAt = Number.POSITIVE_INFINITY;
      flush().catch((error) => {
        report(error);
        changed();
      });
    }, withinMs);
  }
  function flush(): Promise<void> {
    writing = writing.catch(() => {}).then(write);
    return writing;
  }
  return { changed, flush };
}

/** Writes what has gathered in memory, at most every 250 ms and one write at a time, until it is accepted. */

/** A killed process loses at most this much time. */
export const writeIntervalMs = 250;

export interface WriteBehind {
  /** Something is to be written. */
  changed(): void;
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
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  function changed() {
    if (timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      flush().catch((error) => {
        report(error);
        changed();
      });
    }, writeIntervalMs);
  }
  function flush(): Promise<void> {
    writing = writing.catch(() => {}).then(write);
    return writing;
  }
  return { changed, flush };
}

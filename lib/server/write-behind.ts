/** Writes what has gathered in memory, at most every 250 ms and one write at a time, until it is taken. */

/** A killed process loses at most what came within this time. */
export const writeIntervalMs = 250;

export interface WriteBehind {
  /** Something is to be written. */
  changed(): void;
  /** Writes now, after a write that is under way: a later state is never overtaken. Rejects when it is refused. */
  flush(): Promise<void>;
}

interface WriteBehindOptions {
  /** Writes all that has gathered, or nothing: what is refused stays gathered. */
  write(): Promise<void>;
  /** Is told of a write that was refused; it is tried again. */
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

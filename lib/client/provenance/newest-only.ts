/**
 * Runs work for the newest input only: one at a time, with a pause after each, so that inputs that arrive faster than the
 * work replace one another.
 */
export function createNewestOnly<T>(
  work: (input: T) => Promise<void>,
  pause: () => Promise<void>,
): { push(input: T): void; stop(): void } {
  let next: { input: T } | null = null;
  let working = false;

  async function run(): Promise<void> {
    working = true;
    while (next !== null) {
      const { input } = next;
      next = null;
      await work(input);
      await pause();
    }
    working = false;
  }

  return {
    push(input) {
      next = { input };
      if (!working) void run();
    },
    stop() {
      next = null;
    },
  };
}

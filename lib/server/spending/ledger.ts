/**
 * Sums that grow during runs: added in memory, written together at most every 250 ms. A refused write is part
 * of the next one.
 */
import { createWriteBehind } from '@/lib/server/write-behind';

export interface Ledger<T> {
  add(key: string, amount: T): void;
  /** What was added and is not known to be written; undefined for nothing. */
  pending(key: string): T | undefined;
  /** Writes everything that was added. Rejects when refused; nothing is lost then. */
  flush(): Promise<void>;
}

interface LedgerOptions<T> {
  sum(a: T, b: T): T;
  /** Adds these amounts to the stored ones, atomically. */
  write(amounts: ReadonlyMap<string, T>): Promise<void>;
  /** Receives a failed write. */
  report(error: unknown): void;
}

export function createLedger<T>({ sum, write, report }: LedgerOptions<T>): Ledger<T> {
  let waiting = new Map<string, T>();
  let inFlight = new Map<string, T>();

  const join = (a: T | undefined, b: T | undefined) =>
    a === undefined ? b : b === undefined ? a : sum(a, b);
  function addTo(sums: Map<string, T>, key: string, amount: T) {
    sums.set(key, join(sums.get(key), amount) as T);
  }
  async function writeWaiting() {
    if (waiting.size === 0) return;
    [inFlight, waiting] = [waiting, new Map()];
    try {
      await write(inFlight);
    } catch (error) {
      for (const [key, amount] of inFlight) addTo(waiting, key, amount);
      throw error;
    } finally {
      inFlight = new Map();
    }
  }
  const { changed, flush } = createWriteBehind({ write: writeWaiting, report });

  return {
    add(key, amount) {
      addTo(waiting, key, amount);
      changed();
    },
    pending: (key) => join(inFlight.get(key), waiting.get(key)),
    flush,
  };
}

export interface Clock {
  /** Wall clock time in milliseconds since the epoch. Only for time stamps. */
  now(): number;
  /** Monotonic milliseconds, for durations and deadlines. */
  elapsed(): number;
  /**
   * Calls back once after this many milliseconds; with 0, when the current work is done. The result cancels
   * it.
   */
  after(ms: number, callback: () => void): () => void;
}

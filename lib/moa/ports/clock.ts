export interface Clock {
  /** The wall clock, milliseconds since the epoch. Only for time stamps. */
  now(): number;
  /** Milliseconds that never jump, for durations and deadlines. */
  elapsed(): number;
  /** Calls back once after so many milliseconds, with 0 once what is being done now is done; the result cancels it. */
  after(ms: number, callback: () => void): () => void;
}

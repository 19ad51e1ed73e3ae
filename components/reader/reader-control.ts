import type { Rating } from '@/lib/contract/run-contract';

/** What a person can do with the calls of a run that belongs to them. */
export interface ReaderControl {
  /** Retries a call and everything that depends on it. */
  retry: (call: string) => void;
  /** Uses the text of a call as the answer, in a new run. */
  use: (call: string) => void;
  /** Stops one call of a run in progress. */
  stop: (call: string) => void;
  rate: (call: string, rating: Rating | null) => void;
  ratings: Readonly<Record<string, Rating>>;
}

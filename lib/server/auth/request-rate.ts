/**
 * Requests a minute, as a bucket that refills evenly: a minute's worth may come at once, and then as fast as it refills.
 * Of this process alone. Pure, but for the buckets it keeps.
 */
export interface RequestRate {
  /** Requests a minute. */
  limit: number;
  /** How many may come at once after this one. */
  remaining: number;
  /** Milliseconds until the bucket is full. */
  resetMs: number;
  /** Null when this request was taken; else the milliseconds until one is. */
  retryAfterMs: number | null;
}

interface Bucket {
  requests: number;
  at: number;
}

const minuteMs = 60_000;

/** @param now milliseconds that never jump. */
export function createRequestRates(now: () => number) {
  const buckets = new Map<string, Bucket>();
  return {
    /** Takes one request of whoever it is out of their bucket, when there is one. */
    take(whose: string, limit: number): RequestRate {
      const at = now();
      const before = buckets.get(whose) ?? { requests: limit, at };
      const refilled = before.requests + ((at - before.at) * limit) / minuteMs;
      const there = Math.min(limit, refilled);
      const taken = there >= 1;
      const left = taken ? there - 1 : there;
      buckets.set(whose, { requests: left, at });
      const msFor = (requests: number) => Math.ceil((requests * minuteMs) / limit);
      return {
        limit,
        remaining: Math.floor(left),
        resetMs: msFor(limit - left),
        retryAfterMs: taken ? null : msFor(1 - left),
      };
    },
  };
}

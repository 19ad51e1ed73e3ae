/**
 * Requests per minute as a token bucket that refills evenly: a minute's worth may come at once. It is local
 * to this process. Pure but for its buckets.
 */
export interface RequestRate {
  /** Requests a minute. */
  limit: number;
  /** How many more requests may come at once. */
  remaining: number;
  /** Milliseconds until the bucket is full. */
  resetMs: number;
  /** Null when this request was taken; otherwise the milliseconds until one may be. */
  retryAfterMs: number | null;
}

interface Bucket {
  requests: number;
  at: number;
}

const minuteMs = 60_000;

/** @param now monotonic milliseconds. */
export function createRequestRates(now: () => number) {
  const buckets = new Map<string, Bucket>();
  return {
    /** Takes one request from a bucket, if there is one. */
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

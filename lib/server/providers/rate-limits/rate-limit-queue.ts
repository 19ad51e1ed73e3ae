/** A queue per provider: calls wait for a lease instead of failing with 429. */

import { splitReference } from '@/lib/mixture/model-reference';
import type { AcquireLease, Lease } from '@/lib/moa/ports/rate-limiter-lease';
import { createRateLimiter, type RateLimiter } from './rate-limiter';

interface QueueClock {
  elapsed(): number;
  after(ms: number, callback: () => void): () => void;
}

/** One queue per provider, because the limits of a key apply to all its models. */
export function createRateLimitQueue(clock: QueueClock): AcquireLease {
  const queues = new Map<string, Queue>();
  return (reference, waiting) => {
    const { provider } = splitReference(reference);
    const queue = queues.get(provider) ?? createQueue(clock);
    queues.set(provider, queue);
    return queue.enter(waiting);
  };
}

type Queue = ReturnType<typeof createQueue>;

function createQueue(clock: QueueClock) {
  const pace = createRateLimiter();
  const waiting: (() => void)[] = [];
  let cancelTimer = () => {};

  /** Grants leases in order while the limiter allows; continues when it allows the next. */
  function admit() {
    cancelTimer();
    cancelTimer = () => {};
    while (waiting.length > 0) {
      const ms = pace.waitMs(clock.elapsed());
      if (ms > 0) {
        if (Number.isFinite(ms)) cancelTimer = clock.after(ms, admit);
        return;
      }
      waiting.shift()?.();
    }
  }

  return {
    enter({ signal, queued }: Parameters<AcquireLease>[1]): Promise<Lease | null> {
      if (signal.aborted) return Promise.resolve(null);
      if (waiting.length === 0 && pace.waitMs(clock.elapsed()) === 0) {
        return Promise.resolve(leaseOf(pace, clock, admit));
      }
      const { promise, resolve } = Promise.withResolvers<Lease | null>();
      const go = () => {
        signal.removeEventListener('abort', leave);
        resolve(leaseOf(pace, clock, admit));
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(go), 1);
        resolve(null);
        admit();
      };
      signal.addEventListener('abort', leave, { once: true });
      waiting.push(go);
      queued();
      admit();
      return promise;
    },
  };
}

function leaseOf(pace: RateLimiter, clock: QueueClock, admit: () => void): Lease {
  const sentAt = clock.elapsed();
  pace.sent(sentAt);
  return {
    release(failure) {
      if (failure === null) pace.taken();
      else if (failure.code === 'rate_limit')
        pace.refused(clock.elapsed(), sentAt, failure.retryAfterMs ?? null);
      else pace.ended();
      admit();
    },
  };
}

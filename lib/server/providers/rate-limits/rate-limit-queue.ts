/** A queue per provider: calls wait for a lease instead of failing with 429. */

import { limits } from '@/lib/mixture/limits';
import { splitReference } from '@/lib/mixture/model-reference';
import type { CallError } from '@/lib/moa/events/call-error';
import type { AcquireLease, Lease } from '@/lib/moa/ports/rate-limiter-lease';
import { createRateLimiter, type RateLimiter } from './rate-limiter';

interface QueueClock {
  elapsed(): number;
  after(ms: number, callback: () => void): () => void;
}

/** Models refused within this time of each other are refused for one reason. */
const togetherMs = 60_000;
/** So many refused models mean a limit of the key and not of each model. */
const refusedModelsThatMeanProvider = 2;

/**
 * A provider limits each model, its key over all models, or both, and a 429 does not say which. So a refusal
 * limits its model, and the provider once several of its models are refused. Each key has its own limits.
 * @param keyHolder the person with whose own key a call is made; null for the team's.
 */
export function createRateLimitQueue(
  clock: QueueClock,
  keyHolder: (provider: string) => string | null,
): RateLimitQueue {
  const queues = new Map<string, { provider: string; queue: Queue }>();
  function acquire(reference: string, waiting: Parameters<AcquireLease>[1], priority: Priority) {
    const { provider } = splitReference(reference);
    const id = `${provider}/${keyHolder(provider) ?? ''}`;
    const { queue } = queues.get(id) ?? { queue: createQueue(clock) };
    queues.set(id, { provider, queue });
    return queue.enter(reference, waiting, priority);
  }
  return {
    foreground: (reference, waiting) => acquire(reference, waiting, 'foreground'),
    background: (reference, waiting) => acquire(reference, waiting, 'background'),
    waiting() {
      const counts = new Map<string, number>();
      for (const { provider, queue } of queues.values())
        counts.set(provider, (counts.get(provider) ?? 0) + queue.waiting());
      return counts;
    },
  };
}

export interface RateLimitQueue extends Record<Priority, AcquireLease> {
  /** The number of calls that wait, by provider. */
  waiting(): ReadonlyMap<string, number>;
}

/**
 * Somebody waits for calls in the foreground. Those in the background wait behind them and leave half of a known limit
 * free.
 */
export type Priority = 'foreground' | 'background';

/** A limit of a day or a month says nothing about the pace, and no call waits for its end. */
function isQuota({ retryAfterMs = 0 }: Pick<CallError, 'retryAfterMs'>): boolean {
  return retryAfterMs > limits.rateLimitWaitMs;
}

type Queue = ReturnType<typeof createQueue>;

/** The share of a known limit that calls of this priority may use. */
const shareOf: Record<Priority, number> = { foreground: 1, background: 0.5 };

function inOrder(waiting: readonly Waiting[]): Waiting[] {
  return waiting.toSorted((a, b) => shareOf[b.priority] - shareOf[a.priority]);
}

interface Waiting {
  model: string;
  priority: Priority;
  go(): void;
}

function createQueue(clock: QueueClock) {
  const shared = createRateLimiter();
  const models = new Map<string, RateLimiter>();
  /** When each model that is refused at present was refused last. */
  const refusedAt = new Map<string, number>();
  const waiting: Waiting[] = [];
  let cancelTimer = () => {};

  function limiterOf(model: string): RateLimiter {
    const limiter = models.get(model) ?? createRateLimiter();
    models.set(model, limiter);
    return limiter;
  }

  /**
   * Grants leases in order while the limiters allow, those in the foreground first; continues when they allow the next.
   * A model that has to wait holds up no other.
   */
  function admit() {
    cancelTimer();
    cancelTimer = () => {};
    const now = clock.elapsed();
    const blocked = new Set<string>();
    let nextMs = Number.POSITIVE_INFINITY;
    for (const entry of inOrder(waiting)) {
      const sharedMs = shared.waitMs(now, shareOf[entry.priority]);
      nextMs = sharedMs > 0 ? Math.min(nextMs, sharedMs) : nextMs;
      if (sharedMs > 0) break;
      if (blocked.has(entry.model)) continue;
      const ms = limiterOf(entry.model).waitMs(now, shareOf[entry.priority]);
      if (ms > 0) {
        blocked.add(entry.model);
        nextMs = Math.min(nextMs, ms);
      } else {
        waiting.splice(waiting.indexOf(entry), 1);
        entry.go();
      }
    }
    if (Number.isFinite(nextMs)) cancelTimer = clock.after(nextMs, admit);
  }

  /** Whether the refusal of the model means the provider. */
  function meansProvider(model: string, now: number): boolean {
    refusedAt.set(model, now);
    for (const [other, at] of refusedAt) if (now - at > togetherMs) refusedAt.delete(other);
    return refusedAt.size >= refusedModelsThatMeanProvider;
  }

  function leaseOf(model: string): Lease {
    const own = limiterOf(model);
    const sentAt = clock.elapsed();
    own.sent(sentAt);
    shared.sent(sentAt);
    return {
      release(failure) {
        const now = clock.elapsed();
        if (failure === null) {
          refusedAt.delete(model);
          own.taken();
          shared.taken();
        } else if (failure.code === 'rate_limit' && !isQuota(failure)) {
          const retryAfterMs = failure.retryAfterMs ?? null;
          own.refused(now, sentAt, retryAfterMs);
          if (meansProvider(model, now)) shared.refused(now, sentAt, retryAfterMs);
          else shared.ended();
        } else {
          own.ended();
          shared.ended();
        }
        admit();
      },
    };
  }

  return {
    waiting: () => waiting.length,
    enter(
      model: string,
      { signal, queued }: Parameters<AcquireLease>[1],
      priority: Priority,
    ): Promise<Lease | null> {
      if (signal.aborted) return Promise.resolve(null);
      const { promise, resolve } = Promise.withResolvers<Lease | null>();
      const entry: Waiting = {
        model,
        priority,
        go() {
          signal.removeEventListener('abort', leave);
          resolve(leaseOf(model));
        },
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(entry), 1);
        resolve(null);
        admit();
      };
      signal.addEventListener('abort', leave, { once: true });
      waiting.push(entry);
      admit();
      if (waiting.includes(entry)) queued();
      return promise;
    },
  };
}

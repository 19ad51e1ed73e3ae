/** A queue before each provider, as long as its pace asks for: calls wait in it instead of failing with 429. */
import { splitReference } from '@/lib/mixture/model-reference';
import { createPace, type Pace } from './rate-limiter';

/** A request's leave to be sent; it is given back once the request is over. */
interface Permit {
  over(failure: { code: string; retryAfterMs?: number } | null): void;
}

interface QueueClock {
  elapsed(): number;
  after(ms: number, callback: () => void): () => void;
}

interface Waiting {
  signal: AbortSignal;
  /** Is called when the request has to wait. */
  queued(): void;
}

/** Leave to send one request to the model's provider; null when the signal ended the wait. */
export type Permits = (reference: string, waiting: Waiting) => Promise<Permit | null>;

/** One queue a provider, since a key's limits are for all its models together. */
export function createRateLimits(clock: QueueClock): Permits {
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
  const pace = createPace();
  const waiting: (() => void)[] = [];
  let cancelTimer = () => {};

  /** Lets in, first come first served, whom the pace allows now; comes back when it allows the next. */
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
    enter({ signal, queued }: Waiting): Promise<Permit | null> {
      if (signal.aborted) return Promise.resolve(null);
      if (waiting.length === 0 && pace.waitMs(clock.elapsed()) === 0) {
        return Promise.resolve(permitOf(pace, clock, admit));
      }
      const { promise, resolve } = Promise.withResolvers<Permit | null>();
      const go = () => {
        signal.removeEventListener('abort', leave);
        resolve(permitOf(pace, clock, admit));
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

function permitOf(pace: Pace, clock: QueueClock, admit: () => void): Permit {
  const sentAt = clock.elapsed();
  pace.sent(sentAt);
  return {
    over(failure) {
      if (failure === null) pace.taken();
      else if (failure.code === 'rate_limit')
        pace.refused(clock.elapsed(), sentAt, failure.retryAfterMs ?? null);
      else pace.ended();
      admit();
    },
  };
}

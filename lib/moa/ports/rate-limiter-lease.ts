import type { CallError } from '@/lib/moa/events/call-error';

/** Permission to send one request to a provider. */
export interface Lease {
  /** Gives the lease back when the request has ended; null means that it succeeded. */
  release(failure: Pick<CallError, 'code' | 'retryAfterMs'> | null): void;
}

/**
 * Resolves when one request may be sent to the model's provider. Calls `queued` when the request has to wait; resolves
 * to null when the signal ends the wait.
 */
export type AcquireLease = (
  reference: string,
  waiting: { signal: AbortSignal; queued(): void },
) => Promise<Lease | null>;

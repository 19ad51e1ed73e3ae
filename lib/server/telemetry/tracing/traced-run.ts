import type { RunState } from '@/lib/moa/events/run-state';
import type { StoredRequest } from '@/lib/moa/messages/stored-request';

/** A run that has ended, and what its spans say beside it. */
export interface TracedRun {
  run: RunState;
  conversationId: string | null;
  requestId: string | null;
  /** By call, what was sent last. */
  requests: ReadonlyMap<string, StoredRequest>;
  /** Whether texts of the conversation are among the attributes. */
  withContent: boolean;
}

'use client';

import { createContext } from 'react';
import type { SharedConversation } from '@/lib/contract/share-contract';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { fromStoredRequest } from '@/lib/moa/messages/stored-request';

type FindRequest = (runId: string, call: string) => CallRequest | null;

/** The requests that came with the page. Null where the server is asked for them. */
export const SharedRequestsContext = createContext<FindRequest | null>(null);

/** Finds a request of a share; null where the share does not include it. */
export function requestsIn({ runs }: SharedConversation): FindRequest {
  return (runId, call) => {
    const run = runs.find(({ id }) => id === runId);
    const stored = run?.requests?.[call];
    if (run === undefined || stored === undefined) return null;
    return fromStoredRequest(stored, (place) => run.calls.find((other) => other.call === place)?.text);
  };
}

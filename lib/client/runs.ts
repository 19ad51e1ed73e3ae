'use client';

/** One run, live or stored, and the hand on it. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Run } from '@/lib/http/contract';
import type { CallRequest } from '@/lib/moa/call-request';
import { api } from './api';
import { tellOtherTabs } from './other-tabs';
import { type Connection, followRun, runSnapshot } from './run-stream';

const stored = { state: null, connection: 'ended' } as const;

/** The run as it is now. A running one is followed; when it ends, what is stored is read again and counts. */
export function useRun(run: Run): { run: Run; connection: Connection } {
  const live = run.status === 'running';
  const subscribe = useCallback(
    (listener: () => void) => (live ? followRun(run.id, listener) : () => {}),
    [run.id, live],
  );
  const snapshot = useSyncExternalStore(
    subscribe,
    () => (live ? runSnapshot(run.id) : stored),
    () => stored,
  );
  const client = useQueryClient();
  const ended = live && snapshot.connection === 'ended';
  useEffect(() => {
    if (!ended) return;
    client.invalidateQueries({ queryKey: ['conversation', run.conversationId] });
    tellOtherTabs();
  }, [ended, client, run.conversationId]);
  return {
    run: live && snapshot.state !== null ? { ...run, ...snapshot.state } : run,
    connection: snapshot.connection,
  };
}

/** The exact request of a call. It is stored moments after the call began, so a running call's is asked for again. */
export function useCallRequest(runId: string, call: string, running: boolean) {
  return useQuery({
    queryKey: ['request', runId, call],
    queryFn: async () =>
      (await api<{ request: CallRequest }>('GET', `/api/runs/${runId}/calls/${call}/request`)).request,
    staleTime: Number.POSITIVE_INFINITY,
    retry: running ? 5 : 1,
    retryDelay: 400,
  });
}

export function stopRun(runId: string): Promise<unknown> {
  return api('POST', `/api/runs/${runId}/stop`);
}

export function aggregateNow(runId: string): Promise<unknown> {
  return api('POST', `/api/runs/${runId}/aggregate`);
}

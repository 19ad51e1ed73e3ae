'use client';

/** One run, live or stored, with its actions. */
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { use, useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { api } from '@/lib/client/browser/api';
import { tellOtherTabs } from '@/lib/client/browser/other-tabs';
import { followTitle } from '@/lib/client/queries/follow-title';
import { detailKey } from '@/lib/client/queries/use-conversations';
import { speedsKey } from '@/lib/client/queries/use-models';
import type { ConversationEnd } from '@/lib/contract/conversation-contract';
import type { Run } from '@/lib/contract/run-contract';
import { withWholeRun } from '@/lib/conversation/conversation-outline';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { furthest } from './furthest-run';
import { connectHub, type HubConnection } from './hub-connection';
import type { Connection } from './run-event-hub';
import { createRunStreams } from './run-stream';
import { SharedRequestsContext } from './shared-requests';

const stored = { state: null, connection: 'ended' } as const;
const notYetFollowed = { state: null, connection: 'connecting' } as const;
const hiddenFrameMs = 250;

let hub: HubConnection | null = null;

const streams = createRunStreams({
  send(request) {
    hub ??= connectHub(streams.receive, streams.followAgain);
    hub.send(request);
  },
  // A hidden page gets no animation frames and needs few updates.
  onFrame: (callback) =>
    document.hidden ? void setTimeout(callback, hiddenFrameMs) : void requestAnimationFrame(callback),
});

/**
 * The current state of a run. A running one is followed; when it ends, the stored run is read and replaces
 * it.
 */
export function useRun(run: Run): { run: Run; connection: Connection } {
  const { id, conversationId, messageId } = run;
  const live = run.status === 'running';
  const subscribe = useCallback(
    (listener: () => void) => (live ? streams.subscribe(id, listener) : () => {}),
    [id, live],
  );
  const snapshot = useSyncExternalStore(
    subscribe,
    () => (live ? streams.snapshot(id) : stored),
    () => (live ? notYetFollowed : stored),
  );
  const client = useQueryClient();
  const detail = client.getQueryData<ConversationEnd>(detailKey(conversationId));
  const isFirst = detail?.messages.find((message) => message.id === messageId)?.parentId === null;
  const ended = live && snapshot.connection === 'ended';
  useEffect(() => {
    if (!ended) return;
    const place = { id, conversationId };
    readWhole(client, place).catch(() => client.invalidateQueries({ queryKey: detailKey(conversationId) }));
    client.invalidateQueries({ queryKey: speedsKey });
    // A title that does not come is no failure to report.
    if (isFirst) followTitle(client, conversationId).catch(() => {});
    tellOtherTabs();
  }, [ended, client, id, conversationId, isFirst]);
  const current = useMemo(() => furthest(run, snapshot.state), [run, snapshot.state]);
  return { run: current, connection: snapshot.connection };
}

/** Loads an outlined run into its conversation. The result is true when it is loaded. */
export function useWholeRun(place: RunPlace) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['run', place.id],
    queryFn: () => readWhole(client, place).then(() => true),
    // The caller lacks the run, however recent the last read was.
    staleTime: 0,
  });
}

export interface RunPlace {
  id: string;
  conversationId: string;
}

/** Reads one run alone, because a long conversation is megabytes. */
async function readWhole(client: QueryClient, place: RunPlace): Promise<void> {
  const { run } = await api<{ run: Run }>('GET', `/api/runs/${place.id}`);
  client.setQueryData<ConversationEnd>(
    detailKey(place.conversationId),
    (known) => known && withWholeRun(known, run),
  );
}

/**
 * The exact request of a call. It is stored shortly after the call starts, so a running call's request is
 * refetched.
 */
export function useCallRequest(runId: string, call: string, running: boolean) {
  const shared = use(SharedRequestsContext);
  return useQuery({
    queryKey: ['request', runId, call],
    queryFn: async () =>
      (await api<{ request: CallRequest }>('GET', `/api/runs/${runId}/calls/${call}/request`)).request,
    enabled: shared === null,
    initialData: shared?.(runId, call) ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: running ? 5 : 1,
    retryDelay: 400,
  });
}

export function stopRun(runId: string): Promise<unknown> {
  return api('POST', `/api/runs/${runId}/stop`);
}

/** Stops one call; its run goes on without it. */
export function stopCall(runId: string, call: string): Promise<unknown> {
  return api('POST', `/api/runs/${runId}/calls/${call}/stop`);
}

export function aggregateNow(runId: string): Promise<unknown> {
  return api('POST', `/api/runs/${runId}/aggregate`);
}

'use client';

/** Conversations and their actions. Changes are optimistic and rolled back when the server refuses. */
import {
  type QueryClient,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { askingOver, createAsking, type Question, withAsked } from '@/lib/api/ask-question';
import { api } from '@/lib/client/browser/api';
import { onOtherTab, tellOtherTabs } from '@/lib/client/browser/other-tabs';
import type {
  Conversation,
  ConversationEnd,
  ConversationPage,
  CreatedRun,
} from '@/lib/contract/conversation-contract';
import type { Run } from '@/lib/contract/run-contract';
import { turnsAtOnce, withKnownRuns } from '@/lib/conversation/conversation-outline';
import { newId } from '@/lib/new-id';
import { type ConversationPages, withChanges, withoutConversation } from './conversation-pages';
import { replaceQueryData } from './replace-query-data';

export const listKey = ['conversations'] as const;
/** One conversation, as far as it is loaded. */
export const detailKey = (id: string) => ['conversation', id] as const;
const pageSize = 30;
const runningMs = 3_000;

/** @param of whose: one's own, or what others gave to the team. */
export function useConversations(search: string, of: 'me' | 'team' = 'me') {
  return useInfiniteQuery({
    queryKey: [...listKey, search, of],
    queryFn: ({ pageParam }) =>
      api<ConversationPage>('GET', `/api/conversations?${listQuery(search, pageParam, of)}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
    // Until no run is in progress: it may end on another page, or without one.
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some(({ running }) => running)) ? runningMs : false,
  });
}

function listQuery(search: string, cursor: string, of: 'me' | 'team'): URLSearchParams {
  return new URLSearchParams({
    limit: String(pageSize),
    ...(of === 'me' ? {} : { of }),
    ...(search === '' ? {} : { search }),
    ...(cursor === '' ? {} : { cursor }),
  });
}

export function useConversation(initial: ConversationEnd) {
  return useQuery({ ...conversationQuery(initial.conversation.id), initialData: initial });
}

/** A conversation that starts on this page with its first question. */
export function useBegunConversation(id: string | null) {
  return useQuery({ ...conversationQuery(id ?? ''), enabled: id !== null });
}

function conversationQuery(id: string) {
  return queryOptions({
    queryKey: detailKey(id),
    queryFn: async ({ client, queryKey }) => {
      const told = await api<ConversationEnd>('GET', `/api/conversations/${id}?turns=${turnsAtOnce}`);
      return withKnownRuns(told, client.getQueryData<ConversationEnd>(queryKey));
    },
    staleTime: 1_000,
  });
}

/** Refetches what another tab has changed. */
export function useOtherTabs(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      onOtherTab(() => {
        client.invalidateQueries({ queryKey: listKey });
        client.invalidateQueries({ queryKey: ['conversation'] });
      }),
    [client],
  );
}

/** Asks in a conversation, or in a new one for null. Resolves when message and run are stored. */
export function useAsk(conversation: Conversation | null) {
  const client = useQueryClient();
  const [ask] = useState(() => createAsking(askingOver(api, newId)));
  return useMutation({
    mutationFn: (question: Question) => ask(question, conversation),
    onSuccess: async (asked) => {
      await replaceQueryData<ConversationEnd>(client, detailKey(asked.conversation.id), (detail) =>
        withAsked(detail, asked),
      );
      client.invalidateQueries({ queryKey: listKey });
      tellOtherTabs();
    },
  });
}

/** The path below a run of a request that makes a new run from it. */
export type RedoAction = 'resume' | 'continue' | 'retry' | `calls/${string}/${'retry' | 'use'}`;

interface Redo {
  run: Run;
  action: RedoAction;
  /** The calls to `retry`. */
  calls?: string[];
}

/**
 * Retries calls and what depends on them, uses a call as the answer, resumes an interrupted run, or goes on with a cut
 * answer. Repeating it after a lost response returns the same run.
 */
export function useRedo() {
  const client = useQueryClient();
  const [clientIds] = useState(() => new Map<string, string>());
  return useMutation({
    mutationFn: ({ run, action, calls }: Redo) => {
      const path = `/api/runs/${run.id}/${action}`;
      const asked = [path, ...(calls ?? [])].join(' ');
      const clientId = clientIds.get(asked) ?? newId();
      clientIds.set(asked, clientId);
      return api<CreatedRun>('POST', path, { clientId, calls }).then((created) => {
        clientIds.delete(asked);
        return created;
      });
    },
    onSuccess: async ({ message, run }) => {
      await replaceQueryData<ConversationEnd>(
        client,
        detailKey(run.conversationId),
        (detail) => detail && withAsked(detail, { conversation: detail.conversation, message, run }),
      );
      client.invalidateQueries({ queryKey: listKey });
      tellOtherTabs();
    },
  });
}

export interface ConversationChange {
  id: string;
  title?: string;
  pinned?: boolean;
  deleted?: false;
}

/** Renames, pins or restores. Optimistic. */
export function useChangeConversation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...changes }: ConversationChange) => api('PATCH', `/api/conversations/${id}`, changes),
    onMutate: ({ id, deleted: _, ...changes }) =>
      editLists(client, (pages) => withChanges(pages, id, changes)),
    onSuccess: (_data, { id, title }) => {
      if (title === undefined) return;
      client.setQueryData<ConversationEnd>(
        detailKey(id),
        (detail) => detail && { ...detail, conversation: { ...detail.conversation, title } },
      );
    },
    onError: (_error, _change, restore) => restore?.(),
    onSettled: (_data, _error, { id }) => {
      client.invalidateQueries({ queryKey: listKey });
      client.invalidateQueries({ queryKey: detailKey(id) });
      tellOtherTabs();
    },
  });
}

/** Removes the row at once. Optimistic. */
export function useDeleteConversation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api('DELETE', `/api/conversations/${id}`),
    onMutate: (id) => editLists(client, (pages) => withoutConversation(pages, id)),
    onError: (_error, _id, restore) => restore?.(),
    onSettled: () => {
      client.invalidateQueries({ queryKey: listKey });
      tellOtherTabs();
    },
  });
}

/** Changes every loaded list. The result restores them. */
async function editLists(
  client: QueryClient,
  edit: (pages: ConversationPages) => ConversationPages,
): Promise<() => void> {
  const lists = { queryKey: listKey };
  // A response in flight would overwrite the change.
  await client.cancelQueries(lists);
  const before = client.getQueriesData<ConversationPages>(lists);
  client.setQueriesData<ConversationPages>(lists, (pages) => pages && edit(pages));
  return () => {
    for (const [key, pages] of before) client.setQueryData(key, pages);
  };
}

'use client';

/** Conversations and what is done with them. Changes show at once, and are taken back when the server refuses. */
import {
  type QueryClient,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { nanoid } from 'nanoid';
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
import { type ConversationPages, withChanges, withoutConversation } from './conversation-pages';

const listKey = ['conversations'] as const;
/** Of one conversation, as far as it is known. */
export const detailKey = (id: string) => ['conversation', id] as const;
const pageSize = 30;

export function useConversations(search: string) {
  return useInfiniteQuery({
    queryKey: [...listKey, search],
    queryFn: ({ pageParam }) =>
      api<ConversationPage>('GET', `/api/conversations?${listQuery(search, pageParam)}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });
}

function listQuery(search: string, cursor: string): URLSearchParams {
  return new URLSearchParams({
    limit: String(pageSize),
    ...(search === '' ? {} : { search }),
    ...(cursor === '' ? {} : { cursor }),
  });
}

export function useConversation(initial: ConversationEnd) {
  return useQuery({ ...conversationQuery(initial.conversation.id), initialData: initial });
}

/** A conversation that is begun on this page, from its first question on; nothing before that. */
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

/** Reads again whatever another tab has changed. */
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

/** Asks in a conversation, or begins one when it is null. Settles when message and run are committed. */
export function useAsk(conversation: Conversation | null) {
  const client = useQueryClient();
  const [ask] = useState(() => createAsking(askingOver(api, nanoid)));
  return useMutation({
    mutationFn: (question: Question) => ask(question, conversation),
    onSuccess: (asked) => {
      client.setQueryData<ConversationEnd>(detailKey(asked.conversation.id), (detail) =>
        withAsked(detail, asked),
      );
      client.invalidateQueries({ queryKey: listKey });
      tellOtherTabs();
    },
  });
}

/**
 * Runs part of a run again, as a new run beside it: one call and what depends on it, or, without a call, what an
 * interrupted run lacks. Sent again after no answer came, it is the same run.
 */
export function useRedo() {
  const client = useQueryClient();
  const [clientIds] = useState(() => new Map<string, string>());
  return useMutation({
    mutationFn: ({ run, call }: { run: Run; call: string | null }) => {
      const path = `/api/runs/${run.id}/${call === null ? 'resume' : `calls/${call}/retry`}`;
      const clientId = clientIds.get(path) ?? nanoid();
      clientIds.set(path, clientId);
      return api<CreatedRun>('POST', path, { clientId }).then((created) => {
        clientIds.delete(path);
        return created;
      });
    },
    onSuccess: ({ message, run }) => {
      client.setQueryData<ConversationEnd>(
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

/** Renames, pins or brings back. Shown at once, and taken back when the server refuses. */
export function useChangeConversation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...changes }: ConversationChange) => api('PATCH', `/api/conversations/${id}`, changes),
    onMutate: ({ id, deleted: _, ...changes }) =>
      editLists(client, (pages) => withChanges(pages, id, changes)),
    onError: (_error, _change, restore) => restore?.(),
    onSettled: (_data, _error, { id }) => {
      client.invalidateQueries({ queryKey: listKey });
      client.invalidateQueries({ queryKey: detailKey(id) });
      tellOtherTabs();
    },
  });
}

/** Gone from the list at once, and back when the server refuses. */
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

/** Edits every list that is loaded. The result sets them back as they were. */
async function editLists(
  client: QueryClient,
  edit: (pages: ConversationPages) => ConversationPages,
): Promise<() => void> {
  const lists = { queryKey: listKey };
  // A list that is on its way from the server would undo the edit.
  await client.cancelQueries(lists);
  const before = client.getQueriesData<ConversationPages>(lists);
  client.setQueriesData<ConversationPages>(lists, (pages) => pages && edit(pages));
  return () => {
    for (const [key, pages] of before) client.setQueryData(key, pages);
  };
}

'use client';

/** Conversations and what is done with them. Changes show at once, and are taken back when the server refuses. */
import {
  type InfiniteData,
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import { titleFrom } from '@/lib/conversation/title';
import type {
  Conversation,
  ConversationDetail,
  ConversationPage,
  CreatedRun,
  CreateRunBody,
} from '@/lib/http/contract';
import { api } from './api';
import { onOtherTab, tellOtherTabs } from './other-tabs';

type Pages = InfiniteData<ConversationPage>;

const listKey = ['conversations'] as const;
const detailKey = (id: string) => ['conversation', id] as const;
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

export function useConversation(initial: ConversationDetail) {
  return useQuery({
    queryKey: detailKey(initial.conversation.id),
    queryFn: () => api<ConversationDetail>('GET', `/api/conversations/${initial.conversation.id}`),
    initialData: initial,
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

export interface Asked extends CreatedRun {
  conversation: Conversation;
}

/** Asks in a conversation, or in a new one when none is given. Settles when message and run are committed. */
export function useAsk() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({
      conversation,
      ...body
    }: CreateRunBody & { conversation: Conversation | null }): Promise<Asked> => {
      const into = conversation ?? (await createConversation(titleFrom(body.content)));
      const created = await api<CreatedRun>('POST', `/api/conversations/${into.id}/runs`, body);
      return { ...created, conversation: into };
    },
    onSuccess: ({ conversation, message, run }) => {
      client.setQueryData<ConversationDetail>(detailKey(conversation.id), (detail) => ({
        conversation: detail?.conversation ?? conversation,
        messages: [...(detail?.messages ?? []).filter(({ id }) => id !== message.id), message],
        runs: [...(detail?.runs ?? []).filter(({ id }) => id !== run.id), run],
      }));
      client.invalidateQueries({ queryKey: listKey });
      tellOtherTabs();
    },
  });
}

async function createConversation(title: string): Promise<Conversation> {
  return (await api<{ conversation: Conversation }>('POST', '/api/conversations', { title })).conversation;
}

export interface ConversationChange {
  id: string;
  title?: string;
  pinned?: boolean;
  deleted?: false;
}

export function useChangeConversation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...changes }: ConversationChange) => api('PATCH', `/api/conversations/${id}`, changes),
    onMutate: ({ id, title, pinned }) => {
      changeInLists(client, (items) =>
        items.map((item) =>
          item.id === id ? { ...item, title: title ?? item.title, pinned: pinned ?? item.pinned } : item,
        ),
      );
    },
    onSettled: (_data, _error, { id }) => {
      client.invalidateQueries({ queryKey: listKey });
      client.invalidateQueries({ queryKey: detailKey(id) });
      tellOtherTabs();
    },
  });
}

export function useDeleteConversation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api('DELETE', `/api/conversations/${id}`),
    onMutate: (id) => changeInLists(client, (items) => items.filter((item) => item.id !== id)),
    onSettled: () => {
      client.invalidateQueries({ queryKey: listKey });
      tellOtherTabs();
    },
  });
}

function changeInLists(client: QueryClient, change: (items: Conversation[]) => Conversation[]): void {
  client.setQueriesData<Pages>(
    { queryKey: listKey },
    (pages) =>
      pages && { ...pages, pages: pages.pages.map((page) => ({ ...page, items: change(page.items) })) },
  );
}

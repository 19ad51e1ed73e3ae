'use client';

import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import { tellOtherTabs } from '@/lib/client/browser/other-tabs';
import type { Conversation } from '@/lib/contract/conversation-contract';
import type { CreateShareBody, Share, SharePage, UpdateShareBody } from '@/lib/contract/share-contract';

const sharesKey = ['shares'] as const;

/** The shares, newest first, page by page. @param conversationId by default of all conversations. */
export function useShares(conversationId = '') {
  return useInfiniteQuery({
    queryKey: [...sharesKey, conversationId],
    queryFn: ({ pageParam }) => api<SharePage>('GET', `/api/shares?${pageQuery(conversationId, pageParam)}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: 0,
  });
}

function pageQuery(conversationId: string, cursor: string): URLSearchParams {
  return new URLSearchParams({
    ...(conversationId === '' ? {} : { conversationId }),
    ...(cursor === '' ? {} : { cursor }),
  });
}

interface NewShare extends CreateShareBody {
  conversationId: string;
}

export function useCreateShare() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ conversationId, ...body }: NewShare) =>
      (await api<{ share: Share }>('POST', `/api/conversations/${conversationId}/shares`, body)).share,
    onSettled: () => client.invalidateQueries({ queryKey: sharesKey }),
  });
}

interface ShareUpdate extends UpdateShareBody {
  token: string;
}

/** Shows the present state of the branch under the same link. */
export function useUpdateShare() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ token, ...body }: ShareUpdate) =>
      (await api<{ share: Share }>('PATCH', `/api/shares/${token}`, body)).share,
    onSettled: () => client.invalidateQueries({ queryKey: sharesKey }),
  });
}

export function useRevokeShare() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => api('DELETE', `/api/shares/${token}`),
    onSettled: () => client.invalidateQueries({ queryKey: sharesKey }),
  });
}

/** Copies a shared conversation for the visitor. */
export async function continueShare(token: string): Promise<Conversation> {
  const { conversation } = await api<{ conversation: Conversation }>('POST', `/api/shares/${token}/continue`);
  tellOtherTabs();
  return conversation;
}

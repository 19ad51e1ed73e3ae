'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import { tellOtherTabs } from '@/lib/client/browser/other-tabs';
import type { Conversation } from '@/lib/contract/conversation-contract';
import type { Share } from '@/lib/contract/share-contract';

const sharesKey = ['shares'] as const;

export function useShares() {
  return useQuery({
    queryKey: sharesKey,
    queryFn: () => api<{ items: Share[] }>('GET', '/api/shares'),
    select: (answer) => answer.items,
  });
}

export function useCreateShare() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ conversationId, runId }: { conversationId: string; runId: string }) =>
      (await api<{ share: Share }>('POST', `/api/conversations/${conversationId}/shares`, { runId })).share,
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

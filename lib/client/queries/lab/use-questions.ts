'use client';

import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type { ConversationEnd } from '@/lib/contract/conversation-contract';

/** The questions of a conversation. @param wanted whether they are asked for now. */
export function useQuestions(conversationId: string, wanted: boolean) {
  return useQuery({
    queryKey: ['lab', 'questions', conversationId],
    // Of the runs only the last one comes along.
    queryFn: () => api<ConversationEnd>('GET', `/api/conversations/${conversationId}?turns=1`),
    select: ({ messages }) => messages,
    enabled: wanted,
  });
}

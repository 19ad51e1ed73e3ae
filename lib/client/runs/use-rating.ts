'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import { tellOtherTabs } from '@/lib/client/browser/other-tabs';
import { detailKey } from '@/lib/client/queries/use-conversations';
import type { ConversationEnd } from '@/lib/contract/conversation-contract';
import type { RatingBody, Run } from '@/lib/contract/run-contract';
import { isWhole } from '@/lib/conversation/conversation-outline';

/** Rates the answer of a run or one of its calls. Optimistic, and taken back when the server refuses. */
export function useRating(run: Pick<Run, 'id' | 'conversationId'>) {
  const client = useQueryClient();
  const key = detailKey(run.conversationId);
  return useMutation({
    mutationFn: (body: RatingBody) => api('PUT', `/api/runs/${run.id}/ratings`, body),
    onMutate({ call, rating }) {
      const before = client.getQueryData<ConversationEnd>(key);
      client.setQueryData<ConversationEnd>(key, (known) => known && withRating(known, run.id, call, rating));
      return before;
    },
    onError: (_error, _body, before) => client.setQueryData(key, before),
    onSuccess: () => tellOtherTabs(),
  });
}

function withRating(
  known: ConversationEnd,
  runId: string,
  call: string | null,
  rating: RatingBody['rating'],
): ConversationEnd {
  const of = call ?? 'answer';
  return {
    ...known,
    runs: known.runs.map((run) => {
      if (run.id !== runId || !isWhole(run)) return run;
      const { [of]: _, ...others } = run.ratings ?? {};
      return { ...run, ratings: rating === null ? others : { ...others, [of]: rating } };
    }),
  };
}

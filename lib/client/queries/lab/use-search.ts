'use client';

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type { Evaluation } from '@/lib/contract/lab/evaluation-contract';
import type { CreateSearchBody, SearchEstimate } from '@/lib/contract/lab/search-contract';

/** What a search will cost; asked again for each change of it. Null asks nothing. */
export function useSearchEstimate(body: CreateSearchBody | null) {
  return useQuery({
    queryKey: ['lab', 'search-estimate', body],
    queryFn: () => api<{ estimate: SearchEstimate }>('POST', '/api/evaluations/search/estimate', body),
    select: (answer) => answer.estimate,
    enabled: body !== null,
    placeholderData: keepPreviousData,
  });
}

export function useCreateSearch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: CreateSearchBody) =>
      (await api<{ evaluation: Evaluation }>('POST', '/api/evaluations/search', body)).evaluation,
    onSettled: () => client.invalidateQueries({ queryKey: ['lab', 'evaluations'] }),
  });
}

'use client';

import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type { Evaluation, ResultDetail, ResultPage } from '@/lib/contract/lab/evaluation-contract';
import type { RatingBody, Run } from '@/lib/contract/run-contract';
import type { EvaluationPlace } from './evaluation-place';
import { type ResultAddress, resultSearch } from './result-address';
import { whileRunningMs } from './use-evaluations';

/** The samples that a filter selects, page by page. */
export function useResults(place: EvaluationPlace, address: ResultAddress, status: Evaluation['status']) {
  const search = resultSearch(address);
  return useInfiniteQuery({
    queryKey: ['lab', 'results', place.api, search, status],
    queryFn: ({ pageParam }) =>
      api<ResultPage>('GET', `${place.api}/results?after=${pageParam}${search === '' ? '' : `&${search}`}`),
    initialPageParam: -1,
    getNextPageParam: (page) => page.nextAfter ?? undefined,
    refetchInterval: status === 'running' ? 2 * whileRunningMs : false,
  });
}

/** One sample with its answers and judgements. Asked again while an answer is missing. */
export function useResult(place: EvaluationPlace, position: number) {
  return useQuery({
    queryKey: ['lab', 'result', place.api, position],
    queryFn: () => api<{ result: ResultDetail }>('GET', `${place.api}/results/${position}`),
    select: (answer) => answer.result,
    refetchInterval: ({ state }) =>
      state.data?.result.answers.some(({ status }) => status === 'waiting' || status === 'running')
        ? whileRunningMs
        : false,
  });
}

const runKey = (id: string) => ['lab', 'run', id] as const;

/** The run of an answer, for its layers and its rating. */
export function useLabRun(id: string | undefined) {
  return useQuery({
    queryKey: runKey(id ?? ''),
    queryFn: () => api<{ run: Run }>('GET', `/api/runs/${id}`),
    select: (answer) => answer.run,
    enabled: id !== undefined,
  });
}

/** Rates the answer of a run. @returns a function that rejects when the server refuses. */
export function useRateLabRun(id: string): (rating: RatingBody['rating']) => Promise<void> {
  const client = useQueryClient();
  return async (rating) => {
    await api('PUT', `/api/runs/${id}/ratings`, { call: null, rating } satisfies RatingBody);
    await client.invalidateQueries({ queryKey: runKey(id) });
  };
}

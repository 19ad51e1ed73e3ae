'use client';

import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type {
  CreateEvaluationBody,
  Evaluation,
  EvaluationEstimate,
  EvaluationPage,
  EvaluationStatus,
  EvaluationSummary,
} from '@/lib/contract/lab/evaluation-contract';
import type { EvaluationReport } from '@/lib/evaluation/report/report-schema';
import type { EvaluationPlace } from './evaluation-place';

/** The refetch interval while an evaluation runs. */
export const whileRunningMs = 1_000;

const whilePausedMs = 3_000;
/** What has ended changes no more, except for people's thumbs. */
const whileStoppedMs = 60_000;

const listKey = ['lab', 'evaluations'] as const;
const evaluationKey = ({ api: path }: EvaluationPlace) => ['lab', 'evaluation', path] as const;

/** The evaluations, newest first, page by page. */
export function useEvaluations() {
  return useInfiniteQuery({
    queryKey: listKey,
    queryFn: ({ pageParam }) => api<EvaluationPage>('GET', `/api/evaluations?${pageQuery(pageParam)}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ status }) => status === 'running'))
        ? whileRunningMs
        : false,
  });
}

function pageQuery(cursor: string): URLSearchParams {
  return new URLSearchParams({ limit: '20', ...(cursor === '' ? {} : { cursor }) });
}

/** Answers in progress still end after a pause. */
function intervalOf(status: EvaluationStatus | undefined): number | false {
  if (status === 'running') return whileRunningMs;
  return status === undefined || status === 'finished' ? false : whilePausedMs;
}

export function useEvaluation(place: EvaluationPlace) {
  return useQuery({
    queryKey: evaluationKey(place),
    queryFn: () => api<{ evaluation: Evaluation }>('GET', place.api),
    select: (answer) => answer.evaluation,
    staleTime: 0,
    refetchInterval: ({ state }) => intervalOf(state.data?.evaluation.status),
  });
}

/** The figures, again while the evaluation runs and once when its status changes. */
export function useReport(place: EvaluationPlace, { status, answers }: EvaluationSummary) {
  return useQuery({
    queryKey: ['lab', 'report', place.api, status, status === 'running' ? null : answers.done],
    queryFn: () => api<{ report: EvaluationReport }>('GET', `${place.api}/report`),
    select: (answer) => answer.report,
    placeholderData: keepPreviousData,
    staleTime: status === 'finished' ? whileStoppedMs : 0,
    refetchInterval: intervalOf(status),
  });
}

/** What an evaluation will take; asked again for each change of it. Null asks nothing. */
export function useEstimate(body: CreateEvaluationBody | null) {
  return useQuery({
    queryKey: ['lab', 'estimate', body],
    queryFn: () => api<{ estimate: EvaluationEstimate }>('POST', '/api/evaluations/estimate', body),
    select: (answer) => answer.estimate,
    enabled: body !== null,
    placeholderData: keepPreviousData,
  });
}

export function useCreateEvaluation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: CreateEvaluationBody) =>
      (await api<{ evaluation: Evaluation }>('POST', '/api/evaluations', body)).evaluation,
    onSettled: () => client.invalidateQueries({ queryKey: listKey }),
  });
}

export type EvaluationAction = 'pause' | 'resume' | 'cancel' | 'retry';

/** Pauses, resumes or cancels an evaluation, or makes its failed answers again. */
export function useControlEvaluation(place: EvaluationPlace) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ action, budgetUsd }: { action: EvaluationAction; budgetUsd?: number | null }) =>
      api<{ evaluation: Evaluation }>(
        'POST',
        `${place.api}/${action}`,
        action === 'resume' ? { budgetUsd } : undefined,
      ),
    onSuccess: (answer) => client.setQueryData(evaluationKey(place), answer),
    onSettled: () => client.invalidateQueries({ queryKey: ['lab'] }),
  });
}

export function useDeleteEvaluation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api<void>('DELETE', `/api/evaluations/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: listKey }),
  });
}

/** Creates the link, or returns the one that exists. */
export function useShareEvaluation(place: EvaluationPlace) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api<{ token: string; path: string }>('POST', `${place.api}/share`),
    onSettled: () => client.invalidateQueries({ queryKey: evaluationKey(place) }),
  });
}

export function useUnshareEvaluation(place: EvaluationPlace) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api<void>('DELETE', `${place.api}/share`),
    onSettled: () => client.invalidateQueries({ queryKey: evaluationKey(place) }),
  });
}

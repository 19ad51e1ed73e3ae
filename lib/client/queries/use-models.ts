'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '@/lib/client/browser/api';
import type { ModelsAnswer, SpeedsAnswer, UnavailableModelsAnswer } from '@/lib/contract/model-contract';
import { readableName, splitReference } from '@/lib/mixture/model-reference';
import { mixturesQuery } from './mixtures-query';

export const modelsKey = ['models'] as const;
const minuteMs = 60_000;

export function useModels() {
  return useQuery({
    queryKey: modelsKey,
    queryFn: () => api<ModelsAnswer>('GET', '/api/models'),
    staleTime: minuteMs,
    select: (answer) => answer.models,
  });
}

/**
 * The models that cannot be called now: the known ones, and of these references those of which it is doubtful. Asked
 * again whenever the page is come back to, since that is how a key is set meanwhile.
 */
export function useUnavailableModels(references: readonly string[]) {
  const asked = references.toSorted().join(' ');
  return useQuery({
    queryKey: ['doubtful-models', asked],
    queryFn: () =>
      api<UnavailableModelsAnswer>(
        'GET',
        `/api/models/doubtful?${new URLSearchParams({ references: asked })}`,
      ),
    staleTime: minuteMs,
    refetchOnWindowFocus: 'always',
    placeholderData: keepPreviousData,
    select: (answer) => answer.models,
  });
}

export const speedsKey = ['model-speeds'] as const;

/** How fast the models were that have been asked here. */
export function useModelSpeeds() {
  return useQuery({
    queryKey: speedsKey,
    queryFn: () => api<SpeedsAnswer>('GET', '/api/models/speeds'),
    staleTime: minuteMs,
    select: (answer) => answer.items,
  });
}

/** What a model is called, for people: known names first, else made of its id. */
export function useModelName(): (reference: string) => string {
  const { data: models } = useModels();
  return useCallback(
    (reference) =>
      models?.find((model) => model.reference === reference)?.name ??
      readableName(splitReference(reference).modelId),
    [models],
  );
}

export function useMixtures() {
  return useQuery({ ...mixturesQuery, select: (answer) => answer.items });
}

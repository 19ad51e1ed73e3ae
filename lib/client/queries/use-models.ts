'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '@/lib/client/browser/api';
import type {
  ModelsAnswer,
  SpeedsAnswer,
  UnavailableModelsAnswer,
} from '@/lib/contract/providers/model-contract';
import { plainName } from '@/lib/format/plain-name';
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
 * Unavailable models: the known ones, and those of these references. Refetched on focus, because keys are set
 * on other pages.
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

/** The measured speeds of models. */
export function useModelSpeeds() {
  return useQuery({
    queryKey: speedsKey,
    queryFn: () => api<SpeedsAnswer>('GET', '/api/models/speeds'),
    staleTime: minuteMs,
    select: (answer) => answer.items,
  });
}

/** The name of a model for people: its known name, otherwise one made from its id. */
export function useModelName(): (reference: string) => string {
  const { data: models } = useModels();
  return useCallback(
    (reference) =>
      plainName(
        models?.find((model) => model.reference === reference)?.name ??
          readableName(splitReference(reference).modelId),
      ),
    [models],
  );
}

export function useMixtures() {
  return useQuery({ ...mixturesQuery, select: (answer) => answer.items });
}

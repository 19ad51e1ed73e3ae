'use client';

import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ModelsAnswer } from '@/lib/http/contract';
import { readableName, splitReference } from '@/lib/mixture/model';
import { api } from './api';
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

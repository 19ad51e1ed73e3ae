'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type { CatalogueStatus } from '@/lib/contract/providers/model-contract';
import type { PriceOverrideBody, PriceOverridesAnswer } from '@/lib/contract/providers/price-contract';
import { replaceQueryData } from './replace-query-data';
import { modelsKey } from './use-models';

interface CatalogueAnswer {
  catalogue: CatalogueStatus;
}
const catalogueKey = ['catalogue'] as const;
const ownPricesKey = ['own-prices'] as const;

/** The state of the model catalogue. */
export function useCatalogue() {
  return useQuery({
    queryKey: catalogueKey,
    queryFn: () => api<CatalogueAnswer>('GET', '/api/catalogue'),
    select: (answer) => answer.catalogue,
  });
}

/** Refreshes from models.dev. A failure is part of the status, not an error. */
export function useRefreshCatalogue() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api<CatalogueAnswer>('POST', '/api/catalogue/refresh'),
    onSuccess: async (answer) => {
      await replaceQueryData(client, catalogueKey, answer);
      return client.invalidateQueries({ queryKey: modelsKey });
    },
  });
}

/** Includes models that are unavailable. */
export function usePriceOverrides() {
  return useQuery({
    queryKey: ownPricesKey,
    queryFn: () => api<PriceOverridesAnswer>('GET', '/api/prices'),
    select: (answer) => answer.items,
  });
}

/** Sets or removes a price override. */
export function useSetPriceOverride() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PriceOverrideBody) => api<PriceOverridesAnswer>('PUT', '/api/prices', body),
    onSuccess: async (answer) => {
      await replaceQueryData(client, ownPricesKey, answer);
      return client.invalidateQueries({ queryKey: modelsKey });
    },
  });
}

'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type { CatalogueStatus } from '@/lib/contract/model-contract';
import type { PriceOverrideBody, PriceOverridesAnswer } from '@/lib/contract/price-contract';
import { modelsKey } from './use-models';

interface CatalogueAnswer {
  catalogue: CatalogueStatus;
}
const catalogueKey = ['catalogue'] as const;
const ownPricesKey = ['own-prices'] as const;

/** Where facts and prices of models come from. */
export function useCatalogue() {
  return useQuery({
    queryKey: catalogueKey,
    queryFn: () => api<CatalogueAnswer>('GET', '/api/catalogue'),
    select: (answer) => answer.catalogue,
  });
}

/** Has models.dev asked now. That it failed is told by the status, not as an error. */
export function useRefreshCatalogue() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api<CatalogueAnswer>('POST', '/api/catalogue/refresh'),
    onSuccess: (answer) => {
      client.setQueryData(catalogueKey, answer);
      return client.invalidateQueries({ queryKey: modelsKey });
    },
  });
}

/** Also those of models that cannot be called now. */
export function usePriceOverrides() {
  return useQuery({
    queryKey: ownPricesKey,
    queryFn: () => api<PriceOverridesAnswer>('GET', '/api/prices'),
    select: (answer) => answer.items,
  });
}

/** Sets a price, or hands it back to the catalogue. */
export function useSetPriceOverride() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PriceOverrideBody) => api<PriceOverridesAnswer>('PUT', '/api/prices', body),
    onSuccess: (answer) => {
      client.setQueryData(ownPricesKey, answer);
      return client.invalidateQueries({ queryKey: modelsKey });
    },
  });
}

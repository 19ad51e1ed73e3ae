'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { mixturesQuery } from './mixtures-query';

/** Saves a mixture, under its slug or as a new one. */
export function useSaveMixture() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ slug, mixture }: { slug: string | null; mixture: Mixture }) =>
      slug === null
        ? api<MixtureEntry>('POST', '/api/mixtures', mixture)
        : api<MixtureEntry>('PUT', `/api/mixtures/${slug}`, mixture),
    // The next page reads the list, which must contain the mixture.
    onSettled: () => client.invalidateQueries({ queryKey: mixturesQuery.queryKey, refetchType: 'all' }),
  });
}

export function useDeleteMixture() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (slug: string) => api('DELETE', `/api/mixtures/${slug}`),
    onSettled: () => client.invalidateQueries({ queryKey: mixturesQuery.queryKey, refetchType: 'all' }),
  });
}

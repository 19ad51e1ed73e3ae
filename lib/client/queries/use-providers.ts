'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type {
  CreateProviderBody,
  OwnKeyBody,
  OwnKeysAnswer,
  ProvidersAnswer,
  ProviderTest,
  UpdateProviderBody,
} from '@/lib/contract/providers/provider-contract';
import { mixturesQuery } from './mixtures-query';
import { modelsKey } from './use-models';

const providersKey = ['providers'] as const;

const ownKeysKey = ['own-keys'] as const;

/** Every configured or known provider, and whether Ollama was found. */
export function useProviders() {
  return useQuery({
    queryKey: providersKey,
    queryFn: () => api<ProvidersAnswer>('GET', '/api/providers'),
  });
}

export function useAddEndpoint() {
  return useChange((body: CreateProviderBody) => api('POST', '/api/providers', body));
}

export function useChangeProvider(id: string) {
  return useChange((body: UpdateProviderBody) => api('PUT', `/api/providers/${id}`, body));
}

export function useForgetProvider(id: string) {
  return useChange(() => api('DELETE', `/api/providers/${id}`));
}

/** The providers, and whether the person and the team have a key of each. */
export function useOwnKeys() {
  return useQuery({
    queryKey: ownKeysKey,
    queryFn: () => api<OwnKeysAnswer>('GET', '/api/account/keys'),
  });
}

export function useSetOwnKey(providerId: string) {
  return useChange((body: OwnKeyBody) => api('PUT', `/api/account/keys/${providerId}`, body));
}

export function useForgetOwnKey(providerId: string) {
  return useChange(() => api('DELETE', `/api/account/keys/${providerId}`));
}

/** Makes one small call, to the model with the provider's own id or to one that the server chooses. */
export function useTestProvider(id: string) {
  return useMutation({
    mutationFn: (model: string | undefined) =>
      api<ProviderTest>('POST', `/api/providers/${id}/test`, { model }),
  });
}

/** Available models, and therefore mixtures, change with the providers. */
function useChange<B = void>(change: (body: B) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(
        [providersKey, ownKeysKey, modelsKey, mixturesQuery.queryKey].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

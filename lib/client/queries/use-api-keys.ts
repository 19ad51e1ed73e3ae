'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type {
  ApiKeyEntry,
  ApiKeysAnswer,
  CreateApiKeyBody,
  NewApiKey,
  UpdateApiKeyBody,
} from '@/lib/contract/api-key-contract';

const keysKey = ['api-keys'] as const;

/** The API keys, newest first. */
export function useApiKeys() {
  return useQuery({
    queryKey: keysKey,
    queryFn: () => api<ApiKeysAnswer>('GET', '/api/keys'),
  });
}

/** The only response with the key itself. */
export function useCreateApiKey() {
  return useChange((body: CreateApiKeyBody) => api<NewApiKey>('POST', '/api/keys', body));
}

export function useChangeApiKey(id: string) {
  return useChange((body: UpdateApiKeyBody) => api<{ entry: ApiKeyEntry }>('PATCH', `/api/keys/${id}`, body));
}

export function useRevokeApiKey(id: string) {
  return useChange(() => api<void>('DELETE', `/api/keys/${id}`));
}

function useChange<A, B = void>(change: (body: B) => Promise<A>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: keysKey }),
  });
}

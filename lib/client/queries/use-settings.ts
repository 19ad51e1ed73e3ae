'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type { Settings } from '@/lib/contract/settings-contract';

interface SettingsAnswer {
  settings: Settings;
}
const settingsKey = ['settings'] as const;

export function useSettings(enabled = true) {
  return useQuery({
    enabled,
    queryKey: settingsKey,
    queryFn: () => api<SettingsAnswer>('GET', '/api/settings'),
    select: (answer) => answer.settings,
  });
}

/** Optimistic. */
export function useSaveSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: Settings) => api<SettingsAnswer>('PUT', '/api/settings', settings),
    onMutate: (settings) => client.setQueryData<SettingsAnswer>(settingsKey, { settings }),
    onSettled: () => client.invalidateQueries({ queryKey: settingsKey }),
  });
}

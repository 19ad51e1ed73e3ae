'use client';

import { useQuery } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { api } from '@/lib/client/browser/api';
import { useSettings } from '@/lib/client/queries/use-settings';
import type { SentenceSources, Sources } from '@/lib/contract/sources-contract';
import type { RunState } from '@/lib/moa/events/run-state';

/**
 * The sources of an ended run that the chosen embedding model found; null before, and where none is chosen. Only in the
 * app: a shared page asks nobody.
 */
export function useModelSources({ id, status, answer }: RunState): readonly SentenceSources[] | null {
  const inApp = usePathname()?.startsWith('/c/') ?? false;
  const { data: settings } = useSettings(inApp);
  const model = settings?.sourcesModel;
  const { data } = useQuery({
    queryKey: ['sources', id, model],
    queryFn: () => api<Sources>('GET', `/api/runs/${id}/sources`),
    enabled: inApp && model !== undefined && status !== 'running' && answer !== '',
    staleTime: Number.POSITIVE_INFINITY,
    // The sources by words are there already.
    retry: false,
  });
  return data?.sentences ?? null;
}

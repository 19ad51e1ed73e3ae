'use client';

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError, errorOf } from '@/lib/api/api-client';
import { api, unreachable } from '@/lib/client/browser/api';
import type { Dataset, SamplePage } from '@/lib/contract/lab/dataset-contract';

const datasetsKey = ['lab', 'datasets'] as const;

/** The datasets, the built-in one first. */
export function useDatasets() {
  return useQuery({
    queryKey: datasetsKey,
    queryFn: () => api<{ datasets: Dataset[] }>('GET', '/api/datasets'),
    select: (answer) => answer.datasets,
  });
}

export function useSamples(datasetId: string) {
  return useInfiniteQuery({
    queryKey: ['lab', 'samples', datasetId],
    queryFn: ({ pageParam }) =>
      api<SamplePage>('GET', `/api/datasets/${datasetId}/samples?after=${pageParam}`),
    initialPageParam: -1,
    getNextPageParam: (page) => page.nextAfter ?? undefined,
  });
}

/** Sends the file as it is, so that the browser streams it. Rejects with the problems of its lines as details. */
export function useImportDataset() {
  return useChange(({ name, file }: { name: string; file: File }) =>
    sendFile(`/api/datasets?${new URLSearchParams({ name })}`, file),
  );
}

/** Adds the reference answers of a FastChat file to a dataset. */
export function useImportReferences() {
  return useChange(({ id, file }: { id: string; file: File }) =>
    sendFile(`/api/datasets/${id}/references`, file),
  );
}

export function useDatasetFromHistory() {
  return useChange(
    async (body: { name: string; messageIds: string[] }) =>
      (await api<{ dataset: Dataset }>('POST', '/api/datasets/history', body)).dataset,
  );
}

export function useDeleteDataset() {
  return useChange((id: string) => api<void>('DELETE', `/api/datasets/${id}`));
}

function useChange<A, B>(change: (body: B) => Promise<A>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: ['lab'] }),
  });
}

async function sendFile(path: string, file: File): Promise<Dataset> {
  const headers = { accept: 'application/json', 'content-type': 'text/plain; charset=utf-8' };
  const response = await fetch(path, { method: 'POST', headers, body: file }).catch(() => {
    throw new ApiError(unreachable, 0);
  });
  if (!response.ok) throw await errorOf(response);
  return ((await response.json()) as { dataset: Dataset }).dataset;
}

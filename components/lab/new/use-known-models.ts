import { useMemo } from 'react';
import { useModels, useUnavailableModels } from '@/lib/client/queries/use-models';

/** All models that a picker can offer. */
export function useKnownModels() {
  const { data: callable } = useModels();
  const { data: doubtful } = useUnavailableModels([]);
  return useMemo(
    () => ({
      callable: callable ?? [],
      doubtful: doubtful ?? [],
      loaded: callable !== undefined && doubtful !== undefined,
    }),
    [callable, doubtful],
  );
}

'use client';

import { createContext, use, useMemo } from 'react';
import { useModels, useUnavailableModels } from '@/lib/client/queries/use-models';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { ModelInfo, UnavailableModel } from '@/lib/mixture/model-info';
import { modelsOf } from '@/lib/mixture/plan';

export interface KnownModels {
  callable: readonly ModelInfo[];
  doubtful: readonly UnavailableModel[];
  /** False until both lists have loaded. */
  loaded: boolean;
}

export const KnownModelsContext = createContext<KnownModels>({ callable: [], doubtful: [], loaded: false });

/** Facts about every available model, and about unavailable ones in the mixture and the catalogue. */
export function useModelsFor(mixture: Mixture): KnownModels {
  return useModelsWith(modelsOf(mixture));
}

/** Facts about every available model, and about unavailable ones among these references and in the catalogue. */
export function useModelsWith(references: readonly string[]): KnownModels {
  const { data: callable } = useModels();
  const { data: doubtful } = useUnavailableModels(references);
  return useMemo(
    () => ({
      callable: callable ?? [],
      doubtful: doubtful ?? [],
      loaded: callable !== undefined && doubtful !== undefined,
    }),
    [callable, doubtful],
  );
}

/** The same for everything in the editor. */
export function useKnownModels(): KnownModels {
  return use(KnownModelsContext);
}

export function infoOf({ callable, doubtful }: KnownModels, reference: string): ModelInfo | undefined {
  return [...callable, ...doubtful].find((model) => model.reference === reference);
}

/** Why the mixture would be refused, in one sentence; null when it would not. */
export function refusalOf(mixture: Mixture, { doubtful }: KnownModels): string | null {
  const asked = new Set(modelsOf(mixture));
  const refused = doubtful.filter(({ reference, doubt }) => asked.has(reference) && doubt !== 'unlisted');
  const [first, ...others] = refused;
  if (first === undefined) return null;
  if (others.length === 0) return `${first.name} is not available now. ${first.reason}`;
  const reasons = [...new Set(refused.map(({ reason }) => reason))];
  return `${refused.length} of its models are not available now. ${reasons.join(' ')}`;
}

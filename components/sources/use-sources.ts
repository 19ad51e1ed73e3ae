'use client';

import { useDeferredValue, useMemo } from 'react';
import type { SentenceSources } from '@/lib/contract/sources-contract';
import type { RunState } from '@/lib/moa/events/run-state';
import { runTextsOf } from '@/lib/provenance/run-texts';
import { sourcesOfRun } from '@/lib/provenance/sources-of';

export function useSources(run: RunState): readonly SentenceSources[] {
  const deferred = useDeferredValue(run);
  return useMemo(() => sourcesOfRun(runTextsOf(deferred)).sentences, [deferred]);
}

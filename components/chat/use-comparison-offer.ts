'use client';

import { useEffect, useRef } from 'react';
import { toasts } from '@/components/ui/toast';
import type { Run, RunOutline } from '@/lib/contract/run-contract';
import { answerNames } from './answer-names';

/** When a further answer of a question ends, offers to compare it with the one before. */
export function useComparisonOffer(
  run: Run,
  runs: readonly (Run | RunOutline)[],
  onCompare: ((runId: string) => void) | undefined,
): void {
  const followed = useRef<string | null>(null);
  const { status, answer } = run;
  useEffect(() => {
    if (status === 'running') followed.current = run.id;
    if (status === 'running' || followed.current !== run.id || answer === '' || !onCompare) return;
    followed.current = null;
    const index = runs.findIndex(({ id }) => id === run.id);
    const before = runs[index - 1];
    if (before === undefined) return;
    const names = answerNames(runs);
    toasts.add({
      title: `Answer ${names[index]} is done`,
      actionProps: { children: `Compare with ${index}`, onClick: () => onCompare(before.id) },
    });
  }, [status, answer, run.id, runs, onCompare]);
}

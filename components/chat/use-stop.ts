'use client';

import { useCallback } from 'react';
import { toasts } from '@/components/ui/toast';
import { stopRun } from '@/lib/client/runs/use-run';
import type { Run } from '@/lib/contract/run-contract';
import { useStopKey } from './use-stop-key';

/** Stops the run, by its button or by Escape; undefined when it is not running. */
export function useStop(run: Run | null): (() => void) | undefined {
  const id = run?.status === 'running' ? run.id : null;
  const stop = useCallback(() => {
    if (id !== null) stopRun(id).catch((error: Error) => toasts.add({ title: error.message }));
  }, [id]);
  const hand = id === null ? undefined : stop;
  useStopKey(hand);
  return hand;
}

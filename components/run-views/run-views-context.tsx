'use client';

import { createContext, type ReactNode, use, useMemo } from 'react';
import { useStoredState } from '@/lib/client/browser/use-stored-state';
import type { RunViewName, ViewAddress } from '@/lib/client/browser/view-address';

/** Views inside the conversation. The others take the whole page and open only by address. */
const inlineViews = ['cards', 'timeline'] as const satisfies RunViewName[];

type InlineView = (typeof inlineViews)[number];

interface RunViews {
  /** The inspected run; null when there is none. */
  run: string | null;
  address: Pick<ViewAddress, 'view' | 'calls'>;
  show: (run: string, view: RunViewName, calls: readonly string[]) => void;
}

const RunViewsContext = createContext<RunViews>({
  run: null,
  address: { view: null, calls: [] },
  show() {},
});

interface RunViewsProviderProps {
  /** The inspected run: the addressed one, or the last. */
  run: string | null;
  address: ViewAddress;
  goTo: (change: Partial<ViewAddress>, history: 'push' | 'replace') => void;
  children: ReactNode;
}

/** Gives the runs of a page their views. Opening the reader adds a step to the history, so that Back closes it. */
export function RunViewsProvider({ run, address, goTo, children }: RunViewsProviderProps) {
  const { view, calls } = address;
  const value = useMemo<RunViews>(
    () => ({
      run,
      address: { view, calls },
      show: (target, next, nextCalls) =>
        goTo(
          { run: target, view: next, calls: nextCalls },
          next === 'reader' && view !== 'reader' ? 'push' : 'replace',
        ),
    }),
    [run, view, calls, goTo],
  );
  return <RunViewsContext value={value}>{children}</RunViewsContext>;
}

/**
 * The view of one run. The address decides for the inspected run; otherwise it is the inline view that was chosen last.
 */
export function useRunViews(runId: string) {
  const { run, address, show } = use(RunViewsContext);
  const [remembered, remember] = useStoredState('local', 'run-view', 'cards');
  const addressed = run === runId ? address : { view: null, calls: [] };
  const view = addressed.view ?? inlineViews.find((name) => name === remembered) ?? 'cards';
  return {
    view,
    /** Whether the keys of the views apply to this run. */
    isInspected: run === runId,
    /** Whether the address names the view. */
    isAddressed: addressed.view !== null,
    inlineView: (inlineViews.find((name) => name === view) ?? 'cards') as InlineView,
    calls: addressed.calls,
    show(next: RunViewName, calls: readonly string[] = []) {
      if (inlineViews.some((name) => name === next)) remember(next);
      show(runId, next, calls);
    },
  };
}

'use client';

import {
  createContext,
  type ReactNode,
  type RefObject,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useStoredState } from '@/lib/client/browser/use-stored-state';
import type { RunViewName, ViewAddress } from '@/lib/client/browser/view-address';
import type { Span } from '@/lib/contract/span';

/** Views that are remembered. The others open only by address. */
const inlineViews = ['cards', 'timeline', 'flow'] as const satisfies RunViewName[];

type InlineView = (typeof inlineViews)[number];

interface RunViews {
  /** The inspected run; null when there is none. */
  run: string | null;
  address: Pick<ViewAddress, 'view' | 'calls' | 'at'>;
  show: (run: string, view: RunViewName, calls: readonly string[], at: Span | null) => void;
  /** Shows again what was shown before the reader. */
  closeReader: () => void;
}

const unaddressed = { view: null, calls: [], at: null } as const;

const RunViewsContext = createContext<RunViews>({
  run: null,
  address: unaddressed,
  show() {},
  closeReader() {},
});

interface RunViewsProviderProps {
  /** The inspected run: the addressed one, or the last. */
  run: string | null;
  address: ViewAddress;
  goTo: (change: Partial<ViewAddress>, history: 'push' | 'replace') => void;
  /** Undoes the last step of the history; null where the address is not the page's. */
  goBack: (() => void) | null;
  children: ReactNode;
}

/** Gives the runs of a page their views. Opening the reader adds a step to the history, so that Back closes it. */
export function RunViewsProvider({ run, address, goTo, goBack, children }: RunViewsProviderProps) {
  const { view, calls, at } = address;
  /** Whether the reader was opened here, as a step of the history. */
  const [opened, setOpened] = useState(false);
  const cameFrom = useRef<Element | null>(null);
  useFocusReturn(view, cameFrom);
  const value = useMemo<RunViews>(
    () => ({
      run,
      address: { view, calls, at },
      show(target, next, nextCalls, nextAt) {
        const opens = next === 'reader' && view !== 'reader';
        if (view !== 'reader') setOpened(opens);
        if (opens) cameFrom.current = document.activeElement;
        goTo(
          { run: target, view: next, calls: nextCalls, at: nextAt, with: null },
          opens ? 'push' : 'replace',
        );
      },
      closeReader() {
        if (opened && goBack !== null) goBack();
        else goTo({ view: null, calls: [], at: null }, 'replace');
      },
    }),
    [run, view, calls, at, opened, goTo, goBack],
  );
  return <RunViewsContext value={value}>{children}</RunViewsContext>;
}

/** When the reader closes, the focus returns to where it was opened. */
function useFocusReturn(view: ViewAddress['view'], cameFrom: RefObject<Element | null>) {
  useEffect(() => {
    if (view === 'reader') return;
    const { current: element } = cameFrom;
    cameFrom.current = null;
    if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
  }, [view, cameFrom]);
}

/**
 * The view of one run. The address decides for the inspected run; otherwise it is the inline view that was chosen last.
 */
export function useRunViews(runId: string) {
  const { run, address, show, closeReader } = use(RunViewsContext);
  const [remembered, remember] = useStoredState('local', 'run-view', 'cards');
  const addressed = run === runId ? address : unaddressed;
  const inline: InlineView = inlineViews.find((name) => name === remembered) ?? 'cards';
  const view = addressed.view ?? inline;
  const openCall = useCallback(
    (call: string, passage: Span | null = null) => show(runId, 'reader', [call], passage),
    [show, runId],
  );
  return {
    view,
    /** Whether the keys of the views apply to this run. */
    isInspected: run === runId,
    /** Whether the address names the view. */
    isAddressed: addressed.view !== null,
    /** The view of the run's calls inside the conversation, also while it is replayed. */
    inlineView: inlineViews.find((name) => name === view) ?? inline,
    calls: addressed.calls,
    at: addressed.at,
    closeReader,
    /** Opens the reader at a call, or at a passage of its text. It stays the same function while the run changes. */
    openCall,
    show(next: RunViewName, calls: readonly string[] = [], at: Span | null = null) {
      if (inlineViews.some((name) => name === next)) remember(next);
      show(runId, next, calls, at);
    },
  };
}

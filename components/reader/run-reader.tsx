'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { CallLinksContext } from '@/components/call/call-link';
import { Skeleton } from '@/components/ui/skeleton';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';
import type { Span } from '@/lib/contract/span';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { CallSelect } from './call-select';
import { CallTree } from './call-tree';
import { ColumnChoice } from './columns/column-choice';
import { ColumnHead } from './columns/column-head';
import { mostColumns } from './columns/columns';
import { ReaderColumn } from './columns/reader-column';
import { useColumns } from './columns/use-columns';
import { ReaderBar } from './reader-bar';
import type { ReaderControl } from './reader-control';
import { SearchField } from './search-field';
import { SideBySide } from './side-by-side';
import { useKeys } from './use-keys';
import { useRunSearch } from './use-run-search';

const DiffView = dynamic(
  () => importWithRetry(() => import('./diff/diff-view')).then((module) => module.DiffView),
  { ssr: false, loading: () => <Skeleton className="m-5 h-96 flex-1" /> },
);

interface RunReaderProps {
  run: RunState;
  question: string;
  /** The ids of the shown calls; none shows the answer's. */
  calls: readonly string[];
  /** The marked passage of the first of these calls; null for none. */
  passage: Span | null;
  /** Absent for a run that is only read. */
  control: ReaderControl | undefined;
  onShow: (calls: readonly string[], passage: Span | null) => void;
  onClose: () => void;
  nameOf: (reference: string) => string;
  viewSwitch: ReactNode;
}

/** Reads the calls of a run beside one another: a tree of layers and calls, and one to three columns. */
export function RunReader(props: RunReaderProps) {
  const { run, question, passage, control, onShow, onClose, nameOf, viewSwitch } = props;
  const [diffing, setDiffing] = useState(false);
  const page = useColumns(run, props.calls, (calls) =>
    onShow(calls, calls[0] === props.calls[0] ? passage : null),
  );
  const { calls, active, pinned } = page.columns;
  const search = useRunSearch(run.calls);
  const field = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => frame.current?.focus({ preventScroll: true }), []);

  function toggleDiff() {
    if (calls.length < 2) page.addNext();
    setDiffing(calls.length < 2 || !diffing);
  }
  function moveMatch(by: 1 | -1) {
    const place = search.move(by, active);
    if (place !== null) page.open(place.call);
  }
  useKeys([
    ['ArrowLeft', () => page.move(-1)],
    ['k', () => page.move(-1)],
    ['ArrowRight', () => page.move(1)],
    ['j', () => page.move(1)],
    ['+', page.addNext],
    ['p', () => page.togglePin(active)],
    ['x', () => page.close(active)],
    ['d', toggleDiff],
    ['/', () => field.current?.focus()],
    ['n', () => moveMatch(1)],
    ['N', () => moveMatch(-1)],
    ['Escape', onClose],
  ]);
  const shown = calls.flatMap((place) => run.calls.find(({ call }) => call === place) ?? []);
  const [first, second] = shown;
  const headOf = (call: CallState) => (
    <ColumnHead
      run={run}
      call={call}
      nameOf={nameOf}
      control={control}
      active={active === call.call}
      pinned={pinned === call.call}
      onPin={() => page.togglePin(call.call)}
      onClose={calls.length > 1 ? () => page.close(call.call) : undefined}
    />
  );
  const tree = { run, nameOf, active, matches: search.counts, onOpen: page.open };
  const comparing = diffing && first !== undefined && second !== undefined;
  return (
    <CallLinksContext value={{ calls: run.calls, nameOf, onOpen: page.open }}>
      <section
        ref={frame}
        tabIndex={-1}
        aria-label="Reader"
        data-reader=""
        className="@container/reader flex h-full min-h-0 flex-col bg-page outline-none"
      >
        <ReaderBar
          title={question}
          select={<CallSelect {...tree} previous={page.previous} next={page.next} />}
          search={<SearchField field={field} search={search} onMove={moveMatch} />}
          comparing={comparing}
          onCompare={toggleDiff}
          onAdd={calls.length < mostColumns ? page.addNext : undefined}
          choice={
            calls.length > 1 &&
            !comparing && (
              <ColumnChoice
                name="reader-column"
                columns={calls.map((call) => [call, `call ${call}`])}
                active={active}
                onChoose={page.activate}
              />
            )
          }
          viewSwitch={viewSwitch}
          closeLabel="Close the reader"
          onClose={onClose}
        />
        <div className="flex min-h-0 flex-1">
          <div className="hidden w-60 shrink-0 overflow-y-auto border-r @4xl/reader:block">
            <CallTree {...tree} shown={calls} onAdd={page.add} />
          </div>
          {comparing ? (
            <DiffView
              left={{ name: first.call, text: first.text, head: headOf(first) }}
              right={{ name: second.call, text: second.text, head: headOf(second) }}
            />
          ) : (
            <SideBySide
              active={active}
              onActivate={page.activate}
              onSwipe={page.move}
              columns={shown.map((call) => ({
                key: call.call,
                label: `Call ${call.call}`,
                content: (
                  <ReaderColumn
                    run={run}
                    call={call}
                    nameOf={nameOf}
                    control={control}
                    query={search.query}
                    currentMatch={search.current?.call === call.call ? search.current.index : null}
                    passage={call.call === props.calls[0] ? passage : null}
                    head={headOf(call)}
                    onOpenPassage={(later, span) => onShow([later], span)}
                  />
                ),
              }))}
            />
          )}
        </div>
      </section>
    </CallLinksContext>
  );
}

'use client';

import { Columns2, X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { CallLinksContext } from '@/components/call/call-link';
import { Button, IconButton } from '@/components/ui/button';
import { Segments } from '@/components/ui/segments';
import { Skeleton } from '@/components/ui/skeleton';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';
import { textDirection } from '@/lib/format/text-direction';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import type { Span } from '@/lib/reading/span';
import { CallSelect } from './call-select';
import { CallTree } from './call-tree';
import { ColumnHead } from './column-head';
import { addColumn, type Columns, closeColumn, columnsOf, neighbourOf, openCall, togglePin } from './columns';
import { ReaderColumn } from './reader-column';
import type { ReaderControl } from './reader-control';
import { SearchField } from './search-field';
import { useReaderKeys } from './use-reader-keys';
import { useRunSearch } from './use-run-search';
import { useSwipe } from './use-swipe';

const DiffView = dynamic(
  () => importWithRetry(() => import('./diff-view')).then((module) => module.DiffView),
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
  const [kept, setKept] = useState<{ active: string | null; pinned: string | null }>({
    active: null,
    pinned: null,
  });
  const [diffing, setDiffing] = useState(false);
  const order = run.calls.map(({ call }) => call);
  const chosen = props.calls.filter((call) => order.includes(call));
  const columns = columnsOf(chosen.length > 0 ? chosen : [firstShown(run)], kept);
  const search = useRunSearch(run.calls);
  const field = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLElement>(null);
  const canDiff = columns.calls.length >= 2;
  useEffect(() => frame.current?.focus({ preventScroll: true }), []);

  function show(next: Columns) {
    setKept(next);
    const keeps = next.calls[0] === columns.calls[0];
    onShow(next.calls, keeps ? passage : null);
  }
  const open = (call: string) => show(openCall(columns, call));
  const add = (call: string) => show(addColumn(columns, call));
  const neighbour = (by: 1 | -1) => neighbourOf(columns, order, by);
  function move(by: 1 | -1) {
    const next = neighbour(by);
    if (next !== null) open(next);
  }
  function addNext() {
    const next = neighbour(1) ?? neighbour(-1);
    if (next !== null) add(next);
  }
  function moveMatch(by: 1 | -1) {
    const place = search.move(by, columns.active);
    if (place !== null) open(place.call);
  }
  useReaderKeys({
    move,
    moveMatch,
    add: addNext,
    pin: () => show(togglePin(columns, columns.active)),
    closeColumn: () => show(closeColumn(columns, columns.active)),
    diff() {
      if (!canDiff) addNext();
      setDiffing(!diffing || !canDiff);
    },
    search: () => field.current?.focus(),
    close: onClose,
  });
  const swipe = useSwipe(move);
  const links = { calls: run.calls, nameOf, onOpen: open };
  const shown = columns.calls.flatMap((place) => run.calls.find(({ call }) => call === place) ?? []);
  const headOf = (call: CallState) => (
    <ColumnHead
      run={run}
      call={call}
      nameOf={nameOf}
      control={control}
      active={columns.active === call.call}
      pinned={columns.pinned === call.call}
      onPin={() => show(togglePin(columns, call.call))}
      onClose={columns.calls.length > 1 ? () => show(closeColumn(columns, call.call)) : undefined}
    />
  );
  const [first, second] = shown;
  const tree = { run, nameOf, active: columns.active, matches: search.counts, onOpen: open };
  return (
    <CallLinksContext value={links}>
      <section
        ref={frame}
        tabIndex={-1}
        aria-label="Reader"
        data-reader=""
        className="@container/reader flex h-full min-h-0 flex-col bg-page outline-none"
      >
        <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b py-2 pr-2 pl-4 sm:pl-8">
          <h2
            dir={textDirection(question)}
            className="min-w-0 flex-1 basis-48 truncate font-semibold text-ui"
          >
            {question}
          </h2>
          <div className="order-last flex min-w-0 flex-1 basis-full flex-wrap items-center gap-2 @4xl/reader:order-none @4xl/reader:flex-none @4xl/reader:basis-auto">
            <SearchField field={field} search={search} onMove={moveMatch} />
            <Button
              look="outline"
              aria-pressed={diffing && canDiff}
              className="aria-pressed:border-accent aria-pressed:bg-accent-soft max-sm:h-11"
              onClick={() => {
                if (!canDiff) addNext();
                setDiffing(!diffing || !canDiff);
              }}
            >
              <Columns2 aria-hidden="true" className="size-3.5" />
              Compare
            </Button>
            {viewSwitch}
          </div>
          <IconButton label="Close the reader" className="max-sm:size-11" onClick={onClose}>
            <X />
          </IconButton>
        </header>
        <div className="flex min-h-0 flex-1">
          <div className="hidden w-60 shrink-0 overflow-y-auto border-r @4xl/reader:block">
            <CallTree {...tree} shown={columns.calls} onAdd={add} />
          </div>
          <div className="flex min-h-0 min-w-0 flex-1 flex-col">
            <div className="@4xl/reader:hidden">
              <CallSelect {...tree} previous={neighbour(-1)} next={neighbour(1)} />
            </div>
            {canDiff && !diffing && (
              <fieldset className="border-b px-3 py-1.5 @2xl/reader:hidden">
                <legend className="sr-only">Shown call</legend>
                <Segments
                  name="reader-column"
                  options={columns.calls.map((call, index) => [call, `${'ABC'[index]} · ${call}`] as const)}
                  chosen={columns.active}
                  onChange={open}
                />
              </fieldset>
            )}
            {diffing && first && second ? (
              <DiffView
                left={{ name: first.call, text: first.text, head: headOf(first) }}
                right={{ name: second.call, text: second.text, head: headOf(second) }}
              />
            ) : (
              <div className="flex min-h-0 flex-1 overflow-x-auto" {...swipe}>
                {shown.map((call) => (
                  <article
                    key={call.call}
                    data-column={call.call}
                    aria-label={`Call ${call.call}`}
                    onFocusCapture={() => setKept({ ...columns, active: call.call })}
                    className={
                      call.call === columns.active
                        ? 'flex min-h-0 min-w-0 flex-1 flex-col border-r last:border-r-0 @2xl/reader:min-w-[22em]'
                        : 'hidden min-h-0 min-w-[22em] flex-1 flex-col border-r last:border-r-0 @2xl/reader:flex'
                    }
                  >
                    <ReaderColumn
                      run={run}
                      call={call}
                      nameOf={nameOf}
                      control={control}
                      query={search.query}
                      currentMatch={search.current?.call === call.call ? search.current.index : null}
                      passage={call.call === columns.calls[0] ? passage : null}
                      head={headOf(call)}
                    />
                  </article>
                ))}
              </div>
            )}
          </div>
        </div>
      </section>
    </CallLinksContext>
  );
}

/** The call to begin with: the answer's, or the first that writes. */
function firstShown({ calls, answerCalls }: RunState): string {
  const writing = calls.find(({ status, text }) => status === 'running' && text !== '');
  return answerCalls[0] ?? writing?.call ?? calls[0]?.call ?? '';
}

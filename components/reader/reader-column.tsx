'use client';

import { type ReactNode, use, useCallback, useRef } from 'react';
import { SharedRequestsContext } from '@/lib/client/runs/shared-requests';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { canRetry } from '@/lib/moa/run/reusable-calls';
import { findMatches } from '@/lib/reading/find-matches';
import { locatePassage } from '@/lib/reading/locate-passage';
import type { Span } from '@/lib/reading/span';
import { CallDetails } from './call-details';
import { ExactRequest } from './call-request';
import { CallText } from './call-text';
import type { ReaderControl } from './reader-control';
import { useFollowEnd } from './use-follow-end';
import { type TextMark, useTextMarks } from './use-text-marks';

export interface ReaderColumnProps {
  run: RunState;
  call: CallState;
  nameOf: (reference: string) => string;
  control: ReaderControl | undefined;
  /** The searched words; empty without a search. */
  query: string;
  /** Which match of the search is the current one; null where it is in another call. */
  currentMatch: number | null;
  /** The passage that the address marks; null for none. */
  passage: Span | null;
  head: ReactNode;
}

/** One call: its head, and below it the text first, then everything else about it. */
export function ReaderColumn(props: ReaderColumnProps) {
  const { run, call, nameOf, control, head } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const isIncluded = use(SharedRequestsContext)?.(run.id, call.call) != null;
  useFollowEnd(scroller, content, call.status === 'running');
  useColumnMarks(text, props);
  return (
    <>
      {head}
      <div
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2"
      >
        <div ref={content} className="flex max-w-[46em] flex-col px-5 pt-5 pb-16 max-sm:px-4">
          <div ref={text} className="pb-8">
            <CallText
              run={run}
              call={call}
              onRetry={
                control && run.status !== 'running' && canRetry(call)
                  ? () => control.retry(call.call)
                  : undefined
              }
            />
          </div>
          <CallDetails run={run} call={call} nameOf={nameOf} />
          {(control || isIncluded) && call.startedAt !== null && (
            <ExactRequest run={run} call={call} nameOf={nameOf} />
          )}
        </div>
      </div>
    </>
  );
}

/** Marks what is searched for, and the passage of the address. */
function useColumnMarks(
  text: React.RefObject<HTMLDivElement | null>,
  { call, query, currentMatch, passage }: ReaderColumnProps,
) {
  const written = call.text;
  const marksOf = useCallback(
    (shown: string): TextMark[] => {
      const located = passage === null ? null : locatePassage(written, passage, shown);
      const matches = findMatches(shown, query);
      // Marks of Markdown can hide a match that its source has.
      const current = currentMatch === null ? -1 : Math.min(currentMatch, matches.length - 1);
      return [
        ...(located === null ? [] : [{ ...located, name: 'passage' as const }]),
        ...matches.map((span, index) => ({
          ...span,
          name: index === current ? ('current-match' as const) : ('match' as const),
        })),
      ];
    },
    [written, query, currentMatch, passage],
  );
  const marked = query.trim() !== '' || passage !== null;
  useTextMarks(text, marked ? marksOf : null, query.trim() === '' ? 'passage' : 'current-match');
}

'use client';

import { type ReactNode, use, useCallback, useRef } from 'react';
import { passageRanges } from '@/components/markdown/passages/passage-ranges';
import { type TextMark, useTextMarks } from '@/components/markdown/passages/use-text-marks';
import { ClaimFate } from '@/components/sources/claim-fate';
import { SharedRequestsContext } from '@/lib/client/runs/shared-requests';
import type { Span } from '@/lib/contract/span';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { canRetry } from '@/lib/moa/run/reusable-calls';
import { findMatches } from '@/lib/reading/find-matches';
import { CallDetails } from '../call-details';
import { CallText } from '../call-text';
import { ExactRequest } from '../exact-request';
import type { ReaderControl } from '../reader-control';
import { renderedText } from '../rendered-text';
import { useFollowEnd } from '../use-follow-end';

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
  /** Opens a call at a passage of its text. */
  onOpenPassage: (call: string, passage: Span) => void;
}

/** One call: its head, and below it the text first, then everything else about it. */
export function ReaderColumn(props: ReaderColumnProps) {
  const { run, call, nameOf, control, head, onOpenPassage } = props;
  const hasFate = call.role === 'proposer' && call.text !== '' && run.answer !== '';
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const isIncluded = use(SharedRequestsContext)?.(run.id, call.call) != null;
  const text = useRef<HTMLElement>(null);
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
          <section
            ref={text}
            aria-label={`Text of call ${call.call}`}
            tabIndex={hasFate ? 0 : undefined}
            className="mb-8 rounded-sm outline-offset-4"
          >
            <CallText
              run={run}
              call={call}
              onRetry={
                control && run.status !== 'running' && canRetry(call)
                  ? () => control.retry(call.call)
                  : undefined
              }
            />
          </section>
          <CallDetails run={run} call={call} nameOf={nameOf} />
          {(control || isIncluded) && call.startedAt !== null && (
            <ExactRequest run={run} call={call} nameOf={nameOf} />
          )}
        </div>
      </div>
      {hasFate && <ClaimFate run={run} call={call} root={text} onOpen={onOpenPassage} />}
    </>
  );
}

/** Marks what is searched for, and the passage of the address. */
function useColumnMarks(
  text: React.RefObject<HTMLElement | null>,
  { call, query, currentMatch, passage }: ReaderColumnProps,
) {
  const { text: written } = call;
  const marksOf = useCallback(
    (root: Element): TextMark[] => {
      const [located] = passage === null ? [] : passageRanges(root, written, [passage]);
      const shown = renderedText(root);
      const matches = findMatches(shown.text, query);
      // Marks of Markdown can hide a match that its source has.
      const current = currentMatch === null ? -1 : Math.min(currentMatch, matches.length - 1);
      return [
        ...(located ? [{ name: 'passage' as const, range: located }] : []),
        ...matches.flatMap((span, index) => {
          const range = shown.rangeOf(span);
          const name = index === current ? ('current-match' as const) : ('match' as const);
          return range === null ? [] : [{ name, range }];
        }),
      ];
    },
    [written, query, currentMatch, passage],
  );
  const marked = query.trim() !== '' || passage !== null;
  useTextMarks(text, marked ? marksOf : null, query.trim() === '' ? 'passage' : 'current-match');
}

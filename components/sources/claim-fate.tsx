'use client';

import { type RefObject, useCallback, useMemo } from 'react';
import { useMarks } from '@/components/markdown/passages/use-text-marks';
import { CallChip } from '@/components/ui/call-chip';
import { useFate } from '@/lib/client/provenance/use-provenance';
import type { Span } from '@/lib/contract/span';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { sentencesOf } from '@/lib/provenance/text/sentences';
import type { Fate } from '@/lib/provenance/trace/fate-of';
import { fateWords, laterTexts } from './fate-words';
import { kindWords } from './source-words';
import { useParagraphs } from './use-paragraphs';
import { usePointing } from './use-pointing';

interface ClaimFateProps {
  run: RunState;
  call: CallState;
  /** The element that shows the text of the call. */
  root: RefObject<HTMLElement | null>;
  /** Opens a later call at a passage. */
  onOpen: (call: string, passage: Span) => void;
}

/** Below the text of a proposer: what became of the sentence that is pointed at. */
export function ClaimFate({ run, call, root, onOpen }: ClaimFateProps) {
  const sentences = useMemo(
    () => sentencesOf(call.text).map((span) => ({ ...span, sources: [] })),
    [call.text],
  );
  const paragraphs = useParagraphs(root, call.text, sentences);
  const [pointed] = usePointing(
    root,
    paragraphs,
    useCallback(() => {}, []),
  );
  const sentence =
    pointed === null ? undefined : paragraphs[pointed.paragraph]?.sentences[pointed.sentence ?? 0];
  const { start, end, range } = sentence ?? {};
  const span = useMemo(
    () => (start === undefined || end === undefined ? null : { start, end }),
    [start, end],
  );
  useMarks(useMemo(() => (range === undefined ? [] : [{ name: 'pointed', range }]), [range]));
  const fate = useFate(run, call.call, span);
  return (
    <div aria-live="polite" className="min-h-10 border-t bg-page px-5 py-2 text-small max-sm:px-4">
      {fate === null ? (
        <p className="text-ink-faint">Point at or tap a sentence to see what became of it.</p>
      ) : (
        <Outcome fate={fate} onOpen={onOpen} />
      )}
    </div>
  );
}

function Outcome({ fate, onOpen }: { fate: Fate; onOpen: ClaimFateProps['onOpen'] }) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="font-semibold text-ink">{fateWords(fate)}</span>
      {laterTexts(fate).map(({ to, kind }) =>
        to.layer === null ? (
          <span key={to.call} className="text-ink-muted">
            answer · {kindWords[kind]}
          </span>
        ) : (
          <button
            key={to.call}
            type="button"
            onClick={() => onOpen(to.call, to)}
            className="flex items-center gap-1.5 rounded-md text-ink-muted hover:text-ink"
          >
            <CallChip call={to.call} />
            {kindWords[kind]}
          </button>
        ),
      )}
    </p>
  );
}

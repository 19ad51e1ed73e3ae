'use client';

import { type RefObject, useCallback, useMemo, useState } from 'react';
import { useHighlights } from '@/components/markdown/passages/use-highlights';
import { useSources } from '@/lib/client/provenance/use-provenance';
import type { Span } from '@/lib/contract/span';
import type { RunState } from '@/lib/moa/events/run-state';
import { SourcesPanel } from './sources-panel';
import { SourcesSheet } from './sources-sheet';
import { useParagraphs } from './use-paragraphs';
import { usePointing } from './use-pointing';

/** Headings, cells and code are rarely taken from a proposal, and an underline there says nothing. */
const notProse = 'h1, h2, h3, h4, h5, h6, tr, pre';

interface AnswerSourcesProps {
  run: RunState;
  /** The element that shows the answer. */
  root: RefObject<HTMLElement | null>;
  nameOf: (reference: string) => string;
  onOpen: (call: string, passage: Span | null) => void;
}

/** Beside the answer, or in a sheet where it is narrow: where each of its sentences comes from. */
export function AnswerSources({ run, root, nameOf, onOpen }: AnswerSourcesProps) {
  const sentences = useSources(run);
  const paragraphs = useParagraphs(root, run.answer, sentences);
  const [sheet, setSheet] = useState(false);
  const openSheet = useCallback(() => setSheet(true), []);
  const [pointed, setPointed] = usePointing(root, paragraphs, openSheet);
  const unsourced = useMemo(
    () =>
      paragraphs
        .filter(({ element }) => !element.matches(notProse))
        .flatMap((paragraph) =>
          paragraph.sentences.filter(({ sources }) => sources.length === 0).map(({ range }) => range),
        ),
    [paragraphs],
  );
  const pointedRanges = useMemo(() => {
    if (pointed === null) return [];
    const { sentences: own = [] } = paragraphs[pointed.paragraph] ?? {};
    return own
      .filter((_, index) => pointed.sentence === null || pointed.sentence === index)
      .map(({ range }) => range);
  }, [paragraphs, pointed]);
  useHighlights('unsourced', unsourced);
  useHighlights('pointed', pointedRanges);
  if (paragraphs.length === 0) return null;
  const panel = (
    <SourcesPanel paragraphs={paragraphs} pointed={pointed} run={run} nameOf={nameOf} onOpen={onOpen} />
  );
  return (
    <>
      <aside
        aria-label="Sources of the answer"
        className="sticky top-4 hidden max-h-[calc(100dvh-13rem)] w-full max-w-[360px] self-start overflow-y-auto @min-[56rem]/run:block"
      >
        {panel}
      </aside>
      <SourcesSheet
        open={sheet}
        onOpenChange={setSheet}
        pointed={pointed}
        count={paragraphs.length}
        onMove={(paragraph) => setPointed({ paragraph, sentence: null })}
      >
        {panel}
      </SourcesSheet>
    </>
  );
}

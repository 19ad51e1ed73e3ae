'use client';

import { type RefObject, useCallback, useMemo, useState } from 'react';
import { type TextMark, useMarks } from '@/components/markdown/passages/use-text-marks';
import { useSources } from '@/lib/client/provenance/use-provenance';
import type { Span } from '@/lib/contract/span';
import type { RunState } from '@/lib/moa/events/run-state';
import type { Paragraph } from './paragraphs';
import { SourcesPanel } from './sources-panel';
import { SourcesSheet } from './sources-sheet';
import { useParagraphs } from './use-paragraphs';
import { type Pointed, usePointing } from './use-pointing';

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
  useMarks(useMemo(() => unsourcedMarks(paragraphs), [paragraphs]));
  useMarks(useMemo(() => pointedMarks(paragraphs, pointed), [paragraphs, pointed]));
  if (paragraphs.length === 0) return null;
  const panel = (
    <SourcesPanel paragraphs={paragraphs} pointed={pointed} run={run} nameOf={nameOf} onOpen={onOpen} />
  );
  return (
    <>
      <aside
        aria-label="Sources of the answer"
        className="sticky top-4 hidden max-h-[calc(100dvh-13rem)] w-full max-w-[34rem] self-start overflow-y-auto @min-[56rem]/run:block"
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

function unsourcedMarks(paragraphs: readonly Paragraph[]): TextMark[] {
  return paragraphs
    .filter(({ element }) => !element.matches(notProse))
    .flatMap(({ sentences }) => sentences.filter(({ sources }) => sources.length === 0))
    .map(({ range }) => ({ name: 'unsourced', range }));
}

function pointedMarks(paragraphs: readonly Paragraph[], pointed: Pointed | null): TextMark[] {
  const { sentences = [] } = (pointed === null ? undefined : paragraphs[pointed.paragraph]) ?? {};
  return sentences
    .filter((_, index) => pointed?.sentence === null || pointed?.sentence === index)
    .map(({ range }) => ({ name: 'pointed', range }));
}

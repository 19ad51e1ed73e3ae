'use client';

import clsx from 'clsx';
import { memo, type RefObject, useCallback, useRef } from 'react';
import { Markdown } from '@/components/markdown/markdown';
import { type MarkName, type TextMark, useTextMarks } from '@/components/markdown/passages/use-text-marks';
import type { Span } from '@/lib/contract/span';
import { type AlignedRow, isSameRow } from '@/lib/reading/align-texts';
import { diffTexts, type SideOfDiff } from '@/lib/reading/diff-texts';
import { type RenderedText, renderedText } from '../rendered-text';

interface DiffRowProps {
  row: AlignedRow;
  /** The short names of both texts. */
  names: readonly [string, string];
}

/** A passage of each text, side by side. */
export const DiffRow = memo(
  function DiffRow({ row, names: [leftName, rightName] }: DiffRowProps) {
    const both = useRef<HTMLDivElement>(null);
    const [left, right] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
    const same = isSameRow(row);
    const compared = !same && row.left !== null && row.right !== null;
    useDiffMarks(both, left, right, compared);
    return (
      <div ref={both} className="grid @2xl/reader:grid-cols-2 @2xl/reader:divide-x" data-same={same}>
        <Cell ref={left} name={leftName} text={row.left} same={same} alone={row.right === null} />
        <Cell
          ref={right}
          name={rightName}
          text={row.right}
          same={same}
          alone={row.left === null}
          // What both say stands once where there is one column.
          className={same ? 'hidden @2xl/reader:block' : ''}
        />
      </div>
    );
  },
  (a, b) => a.row.left === b.row.left && a.row.right === b.row.right && a.names.join() === b.names.join(),
);

interface CellProps {
  ref: RefObject<HTMLDivElement | null>;
  name: string;
  text: string | null;
  same: boolean;
  /** Whether the other text has nothing alike. */
  alone: boolean;
  className?: string;
}

function Cell({ ref, name, text, same, alone, className }: CellProps) {
  if (text === null)
    return (
      <div className={clsx('hidden @2xl/reader:block', className)}>
        <span className="sr-only">{name} has nothing like it.</span>
      </div>
    );
  return (
    <div className={clsx('min-w-0 px-5 py-2 has-[h1,h2,h3]:pt-5 max-sm:px-4', className)}>
      {!same && (
        <p className="figures mb-0.5 text-[12px] text-ink-faint @2xl/reader:sr-only">
          {name}
          {alone && ' alone'}
        </p>
      )}
      <div
        ref={ref}
        className={clsx(
          'max-w-[46em] [&_.prose-strata>div>:first-child]:mt-0',
          same && 'text-ink-faint',
          alone && 'border-accent border-s-2 ps-3 @2xl/reader:-ms-3.5',
        )}
      >
        <Markdown text={text} writing={false} />
      </div>
    </div>
  );
}

/** Marks where both rendered texts differ. */
function useDiffMarks(
  row: RefObject<HTMLDivElement | null>,
  left: RefObject<HTMLDivElement | null>,
  right: RefObject<HTMLDivElement | null>,
  compared: boolean,
) {
  const marksOfRow = useCallback(() => {
    const [one, other] = [left.current, right.current];
    if (one === null || other === null) return [];
    const [shownLeft, shownRight] = [renderedText(one), renderedText(other)];
    const diff = diffTexts(shownLeft.text, shownRight.text);
    return [...marksOf(shownLeft, diff.left), ...marksOf(shownRight, diff.right)];
  }, [left, right]);
  useTextMarks(row, compared ? marksOfRow : null);
}

function marksOf(shown: RenderedText, { differences, shared }: SideOfDiff): TextMark[] {
  const markOf = (name: MarkName, span: Span) => {
    const range = shown.rangeOf(span);
    return range === null ? [] : [{ name, range }];
  };
  return [
    ...shared.flatMap((span) => markOf('shared', span)),
    ...differences.flatMap((span) => markOf(`other-${span.kind}`, span)),
  ];
}

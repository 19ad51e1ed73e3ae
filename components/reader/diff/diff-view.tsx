'use client';

import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { plural } from '@/lib/format/quantities';
import { alignTexts, isSameRow } from '@/lib/reading/align-texts';
import { DiffRow } from './diff-row';

export interface DiffSide {
  /** A short name: "1.3", "A". */
  name: string;
  text: string;
  head: ReactNode;
}

/**
 * Two texts side by side, aligned by their headings. What they share is quiet, and words and numbers that differ are
 * marked. Where there is no room for two columns, what both say stands once.
 */
export function DiffView({ left, right }: { left: DiffSide; right: DiffSide }) {
  const [leftText, rightText] = [useDeferredValue(left.text), useDeferredValue(right.text)];
  const rows = useMemo(() => alignTexts(leftText, rightText), [leftText, rightText]);
  const same = rows.filter(isSameRow).length;
  return (
    <section
      aria-label={`Comparison of ${left.name} and ${right.name}`}
      className="flex min-h-0 min-w-0 flex-1 flex-col"
      data-diff=""
    >
      <div className="grid shrink-0 [&>div>header]:h-full @2xl/reader:grid-cols-2 @2xl/reader:divide-x @max-2xl/reader:[&_[data-actions]]:hidden">
        <div className="min-w-0">{left.head}</div>
        <div className="min-w-0">{right.head}</div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div tabIndex={0} className="relative min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2">
        <p className="px-5 py-2 text-ink-faint text-small max-sm:px-4">
          {same === rows.length
            ? 'Both say the same.'
            : `${same} of ${plural(rows.length, 'passage')} the same. Marked: `}
          {same < rows.length && (
            <>
              <span className="rounded-sm bg-mark-word px-1 text-ink">other words</span>{' '}
              <span className="rounded-sm bg-mark-number px-1 text-ink">other numbers</span>
            </>
          )}
        </p>
        <div className="pb-16">
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their order.
            <DiffRow key={index} row={row} names={[left.name, right.name]} />
          ))}
        </div>
      </div>
    </section>
  );
}

'use client';

import type { ReactNode } from 'react';
import { useSwipe } from './use-swipe';

interface SideBySideProps {
  columns: readonly { key: string; label: string; content: ReactNode }[];
  /** The column that is shown where there is room for one. */
  active: string;
  onActivate: (key: string) => void;
  onSwipe: (by: 1 | -1) => void;
}

/** Columns that scroll by themselves, one at a time where there is no room for two. */
export function SideBySide({ columns, active, onActivate, onSwipe }: SideBySideProps) {
  return (
    <div className="flex min-h-0 flex-1 overflow-x-auto" {...useSwipe(onSwipe)}>
      {columns.map(({ key, label, content }) => (
        <article
          key={key}
          data-column={key}
          aria-label={label}
          onFocusCapture={() => onActivate(key)}
          className={
            key === active
              ? 'flex min-h-0 min-w-0 flex-1 flex-col @2xl/reader:min-w-[21em] @2xl/reader:border-r @2xl/reader:last:border-r-0'
              : 'hidden min-h-0 min-w-[21em] flex-1 flex-col border-r last:border-r-0 @2xl/reader:flex'
          }
        >
          {content}
        </article>
      ))}
    </div>
  );
}

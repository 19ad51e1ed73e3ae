'use client';

import { Columns2, Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { textDirection } from '@/lib/format/text-direction';

interface ReaderBarProps {
  title: string;
  /** Stands in place of the title where there is no room for a tree of calls. */
  select?: ReactNode;
  search?: ReactNode;
  comparing: boolean;
  onCompare: () => void;
  /** Shows the next call in a column of its own; absent where there are no further columns. */
  onAdd?: () => void;
  /** The choice between columns where only one is shown at a time. */
  choice: ReactNode;
  viewSwitch?: ReactNode;
  closeLabel: string;
  onClose: () => void;
}

/** The bar above the columns: one line, or two where there is no room for the tree of calls. */
export function ReaderBar(props: ReaderBarProps) {
  const { title, select, search, comparing, onCompare, onAdd, choice, viewSwitch, closeLabel, onClose } =
    props;
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b py-1.5 pr-2 pl-2 @4xl/reader:py-2 @4xl/reader:pl-8">
      <h2
        dir={textDirection(title)}
        className={
          select === undefined
            ? 'min-w-0 flex-1 truncate pl-2 font-semibold text-ui'
            : 'sr-only @4xl/reader:not-sr-only @4xl/reader:min-w-0 @4xl/reader:flex-1 @4xl/reader:truncate font-semibold text-ui'
        }
      >
        {title}
      </h2>
      {select && <div className="min-w-0 flex-1 @4xl/reader:hidden">{select}</div>}
      <div className="order-last flex min-w-0 basis-full items-center gap-2 @4xl/reader:order-none @4xl/reader:basis-auto">
        {search}
        {choice && <div className="@2xl/reader:hidden">{choice}</div>}
        {onAdd && (
          <IconButton label="Open the next call beside" onClick={onAdd}>
            <Plus />
          </IconButton>
        )}
        <Button
          look="outline"
          aria-pressed={comparing}
          className="aria-pressed:border-accent aria-pressed:bg-accent-soft max-sm:w-11 max-sm:px-0"
          onClick={onCompare}
        >
          <Columns2 aria-hidden="true" className="size-3.5 max-sm:size-4" />
          <span className="max-sm:sr-only">Differences</span>
        </Button>
        {viewSwitch && <div className="hidden @2xl/reader:block">{viewSwitch}</div>}
      </div>
      <IconButton label={closeLabel} onClick={onClose}>
        <X />
      </IconButton>
    </header>
  );
}

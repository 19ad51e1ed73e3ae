'use client';

import { ChevronDown, ChevronUp, Search } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { IconButton } from '@/components/ui/button';
import { isComposing } from '@/lib/client/browser/is-composing';
import type { RunSearch } from './use-run-search';

interface SearchFieldProps {
  field: RefObject<HTMLInputElement | null>;
  search: RunSearch;
  onMove: (by: 1 | -1) => void;
}

/** The search within a run. Enter goes to the next match, Shift Enter to the previous one, Escape ends the search. */
export function SearchField({ field, search, onMove }: SearchFieldProps) {
  const { query, total, position } = search;
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter') onMove(event.shiftKey ? -1 : 1);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    search.search('');
    field.current?.blur();
  }
  const searching = query.trim() !== '';
  const words = position === null ? String(total) : `${position + 1} / ${total}`;
  return (
    <search className="flex h-8 min-w-0 flex-1 items-center @4xl/reader:flex-none rounded-lg border bg-surface pl-2 focus-within:border-accent touch:h-11">
      <Search aria-hidden="true" className="size-3.5 shrink-0 text-ink-faint" />
      <input
        ref={field}
        type="search"
        aria-label="Search in this run"
        placeholder="Search in this run"
        value={query}
        onChange={(event) => search.search(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-full w-40 min-w-0 flex-1 bg-transparent px-2 text-ui outline-none max-sm:text-[16px] [&::-webkit-search-cancel-button]:hidden"
      />
      <span role="status" className="figures shrink-0 text-[12px] text-ink-faint">
        {searching && (
          <>
            {words}
            <span className="sr-only"> {total === 1 ? 'match' : 'matches'}</span>
          </>
        )}
      </span>
      {searching && (
        <>
          <IconButton
            label="Previous match"
            className="size-7"
            disabled={total === 0}
            onClick={() => onMove(-1)}
          >
            <ChevronUp />
          </IconButton>
          <IconButton label="Next match" className="size-7" disabled={total === 0} onClick={() => onMove(1)}>
            <ChevronDown />
          </IconButton>
        </>
      )}
    </search>
  );
}

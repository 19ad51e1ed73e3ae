'use client';

import { createContext, use } from 'react';
import type { RunState } from '@/lib/moa/events/run-state';

interface CallLinks {
  calls: RunState['calls'];
  nameOf: (reference: string) => string;
  onOpen: (call: string) => void;
}

/** Opens a call that is named anywhere in a run. */
export const CallLinksContext = createContext<CallLinks>({ calls: [], nameOf: String, onOpen() {} });

/** The place of a call within text; opens the call. */
export function CallLink({ call: place }: { call: string }) {
  const { calls, nameOf, onOpen } = use(CallLinksContext);
  const call = calls.find((candidate) => candidate.call === place);
  const name = call === undefined ? '' : nameOf(call.model);
  return (
    <button
      type="button"
      data-place={place}
      title={name}
      aria-label={`${place}, ${name}`}
      onClick={() => onOpen(place)}
      className="figures -my-1 mr-1 -ml-1 inline-block min-w-6 rounded px-1 py-1 text-[10.5px] text-ink-faint leading-4 underline decoration-dotted decoration-line-strong underline-offset-[3px] transition-colors hover:bg-hover hover:text-ink"
    >
      {place}
    </button>
  );
}

'use client';

import { createContext, use } from 'react';
import { Name } from '@/components/ui/name';
import type { RunState } from '@/lib/moa/events/run-state';

interface CallLinks {
  calls: RunState['calls'];
  nameOf: (reference: string) => string;
  onOpen: (call: string) => void;
}

/** Opens a call that is named anywhere in a run. */
export const CallLinksContext = createContext<CallLinks>({ calls: [], nameOf: String, onOpen() {} });

/** The place of a call and the name of its model within text; opens the call. */
export function CallLink({ call: place }: { call: string }) {
  const { calls, nameOf, onOpen } = use(CallLinksContext);
  const call = calls.find((candidate) => candidate.call === place);
  const name = call === undefined ? '' : nameOf(call.model);
  return (
    <button
      type="button"
      data-place={place}
      title={name}
      onClick={() => onOpen(place)}
      className="mr-1 inline-flex max-w-[14em] items-baseline gap-1 rounded-md border px-1.5 py-0.5 align-baseline text-[12px] text-ink-muted leading-4 transition-colors hover:border-line-strong hover:bg-hover hover:text-ink touch:min-h-8 touch:items-center"
    >
      <span className="figures">{place}</span>{' '}
      {name !== '' && (
        <span className="min-w-0 truncate">
          <Name>{name}</Name>
        </span>
      )}
    </button>
  );
}

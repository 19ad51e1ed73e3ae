'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '@/components/ui/button';
import { callState, plural } from '@/lib/format/quantities';
import type { RunState } from '@/lib/moa/events/run-state';

interface CallSelectProps {
  run: RunState;
  nameOf: (reference: string) => string;
  active: string;
  matches: ReadonlyMap<string, number> | null;
  previous: string | null;
  next: string | null;
  onOpen: (call: string) => void;
}

/** The tree of calls where there is no room for it. */
export function CallSelect({ run, nameOf, active, matches, previous, next, onOpen }: CallSelectProps) {
  const layers = [...Map.groupBy(run.calls, ({ layer }) => layer)];
  return (
    <div className="flex items-center gap-1">
      <Step label="Previous call" to={previous} onOpen={onOpen}>
        <ChevronLeft />
      </Step>
      <select
        aria-label="Call"
        value={active}
        onChange={(event) => onOpen(event.target.value)}
        className="h-11 min-w-0 flex-1 rounded-lg border bg-surface px-2 text-[16px] text-ink"
      >
        {layers.map(([layer, calls]) => (
          <optgroup
            key={layer}
            label={calls.some(({ role }) => role === 'aggregator') ? 'Aggregator' : `Layer ${layer}`}
          >
            {calls.map((call) => {
              const found = matches?.get(call.call) ?? 0;
              return (
                <option key={call.call} value={call.call}>
                  {call.call} {nameOf(call.model)} ·{' '}
                  {matches === null ? callState(call).word : plural(found, 'match', 'matches')}
                </option>
              );
            })}
          </optgroup>
        ))}
      </select>
      <Step label="Next call" to={next} onOpen={onOpen}>
        <ChevronRight />
      </Step>
    </div>
  );
}

function Step({
  label,
  to,
  onOpen,
  children,
}: {
  label: string;
  to: string | null;
  onOpen: (call: string) => void;
  children: React.ReactNode;
}) {
  return (
    <IconButton
      label={label}
      className="size-11"
      disabled={to === null}
      onClick={() => to !== null && onOpen(to)}
    >
      {children}
    </IconButton>
  );
}

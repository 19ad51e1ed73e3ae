'use client';

import { type ReactNode, use } from 'react';
import { figureNames, figuresOf } from '@/components/call/call-figures';
import { CurrentTimeContext } from '@/components/ui/current-time';
import { isScripted } from '@/lib/mixture/model-reference';
import type { CallState } from '@/lib/moa/events/run-state';

interface AuthorLineProps {
  call: CallState;
  onOpen: (call: string) => void;
  children: ReactNode;
}

/** The model, time and cost of the answer; opens the reader. */
export function AuthorLine({ call, onOpen, children }: AuthorLineProps) {
  const now = use(CurrentTimeContext);
  const figures = figuresOf(call, now());
  return (
    <p className="mb-2 flex flex-wrap items-baseline gap-x-4 text-ink-muted text-small">
      <button
        type="button"
        data-call={call.call}
        onClick={() => onOpen(call.call)}
        className="text-left underline touch:min-h-11 decoration-transparent underline-offset-4 transition-colors hover:text-ink hover:decoration-line-strong"
      >
        {children}
        {isScripted(call.model) && <span className="text-ink-faint"> · scripted demo</span>}
      </button>
      {call.durationMs !== null && (
        <span
          title={figureNames(figures)}
          className="figures flex flex-wrap gap-x-3.5 text-[12px] text-ink-faint"
        >
          {[figures.total, figures.written, figures.speed, figures.cost].map(
            (figure) => figure !== null && <span key={figure}>{figure}</span>,
          )}
        </span>
      )}
    </p>
  );
}

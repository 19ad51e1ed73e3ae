'use client';

import clsx from 'clsx';
import { RotateCcw } from 'lucide-react';
import { failedCallsOf } from '@/lib/format/layer-summary';
import type { RunState } from '@/lib/moa/events/run-state';

interface FailedCallsProps {
  calls: readonly string[];
  /** Whether only failed calls are shown. */
  pressed: boolean;
  onFilter: () => void;
  /** Absent where nothing can be retried. */
  onRetryAll: ((calls: string[]) => void) | undefined;
}

/** With a target of 44 px for fingers around it. */
const shape =
  'relative touch:h-8 touch:px-2.5 touch:after:absolute touch:after:-inset-1.5 inline-flex h-6 items-center gap-1.5 rounded-md border px-2 font-medium text-[12px] transition-colors hover:border-line-strong';

/** "3 failed", which shows only these, and Retry all failed. */
export function FailedCalls({ calls, pressed, onFilter, onRetryAll }: FailedCallsProps) {
  return (
    <span className="flex shrink-0 items-center gap-1.5">
      <button
        type="button"
        aria-pressed={pressed}
        onClick={onFilter}
        title={pressed ? 'Show all calls' : 'Show only the failed calls'}
        className={clsx(
          shape,
          'text-danger-ink',
          pressed
            ? 'border-danger bg-surface'
            : 'border-transparent bg-[color-mix(in_oklch,var(--danger)_10%,transparent)]',
        )}
      >
        {calls.length} failed
      </button>
      {onRetryAll && (
        <button
          type="button"
          onClick={() => onRetryAll([...calls])}
          title="One new run that retries these calls and everything that reads them; the other calls are reused"
          className={clsx(shape, 'bg-surface text-ink')}
        >
          <RotateCcw aria-hidden="true" className="size-3" />
          {calls.length === 1 ? 'Retry' : 'Retry all failed'}
        </button>
      )}
    </span>
  );
}

/** The failed calls of a whole run; nothing where none failed. */
export function FailedInRun({ run, ...props }: Omit<FailedCallsProps, 'calls'> & { run: RunState }) {
  const calls = failedCallsOf(run);
  return calls.length === 0 ? null : <FailedCalls calls={calls} {...props} />;
}

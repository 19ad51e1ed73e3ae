'use client';

import clsx from 'clsx';
import { ChevronRight } from 'lucide-react';
import { StateDot } from '@/components/call/state-dot';
import type { LayerSummary } from '@/lib/format/layer-summary';
import { seconds } from '@/lib/format/quantities';
import { FailedCalls } from './failed-calls';

export interface LayerLineProps {
  layer: number;
  facts: readonly string[];
  summary: LayerSummary;
  open: boolean;
  onToggle: (layer: number) => void;
  /** Whether only failed calls are shown. */
  onlyFailed: boolean;
  onFilter: () => void;
  /** Retries these calls in one new run. Absent where that is impossible. */
  onRetryAll: ((calls: string[]) => void) | undefined;
}

/** A layer on one line: a dot a slot, counts, the longest call and the cost. A click unfolds its cards. */
export function LayerLine(props: LayerLineProps) {
  const { layer, facts, summary, open, onToggle, onlyFailed, onFilter, onRetryAll } = props;
  const { tones, failed, longest, cost, state } = summary;
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-3 text-ink-muted text-small">
      <h3 className="min-w-0">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => onToggle(layer)}
          className="flex min-h-9 flex-wrap items-center gap-x-2.5 rounded-lg px-1 text-left transition-colors hover:text-ink touch:min-h-11"
        >
          <ChevronRight
            aria-hidden="true"
            className={clsx('size-3.5 shrink-0 transition-transform', open && 'rotate-90')}
          />
          <span className="font-semibold text-ink">Layer {layer}</span>
          <span aria-hidden="true" className="flex gap-1">
            {tones.map((tone, slot) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a slot has no other name than its place.
              <StateDot key={slot} tone={tone} />
            ))}
          </span>
          <span>{facts.join(' · ')}</span>
        </button>
      </h3>
      {failed.length > 0 && (
        <FailedCalls calls={failed} pressed={onlyFailed} onFilter={onFilter} onRetryAll={onRetryAll} />
      )}
      {(longest !== null || cost !== null) && state !== 'waiting' && (
        <span className="figures ml-auto flex gap-x-3 px-1 text-[12px] text-ink-faint">
          {longest !== null && (
            <span title={`Call ${longest.call} took longest`}>
              <span className="@max-3xl/run:sr-only">longest </span>
              {longest.call} {seconds(longest.ms)}
            </span>
          )}
          {cost !== null && <span title={`Cost of layer ${layer}`}>{cost}</span>}
        </span>
      )}
    </div>
  );
}

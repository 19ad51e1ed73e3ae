'use client';

import { ChevronRight, Square } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Name } from '@/components/ui/name';
import { useNow } from '@/components/ui/use-now';
import { aboutMoney, money, seconds } from '@/lib/format/quantities';
import { costOfRun, hasCosts } from '@/lib/format/run-cost';
import { shapeOf } from '@/lib/format/run-summary';
import { isOpen } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import { canAggregateNow } from '@/lib/moa/run/can-aggregate-now';
import { FailedInRun } from './failed-calls';
import { ProgressBar } from './progress-bar';

interface RunBarProps {
  run: RunState & { imported?: true };
  /** Absent where there is one view only. */
  viewSwitch?: ReactNode;
  /** Whether there are layers to unfold: a share may leave them out. */
  hasLayers: boolean;
  /** Whether any layer is unfolded. */
  unfolded: boolean;
  onToggle: () => void;
  onlyFailed: boolean;
  onFilter: () => void;
  onRetryAll?: (calls: string[]) => void;
  /** Absent for a run that is only watched. */
  onStop?: () => void;
  onAggregate?: () => void;
}

/**
 * The state, progress, time and cost of the run, its view and its actions. It stays at the top while the run scrolls,
 * and keeps its height when the run ends. One line where it fits, otherwise two.
 */
export function RunBar(props: RunBarProps) {
  const { run, viewSwitch, onlyFailed, onFilter, onRetryAll, onStop, onAggregate } = props;
  const running = run.status === 'running';
  const proposing =
    run.calls.some(({ role, status }) => role === 'proposer' && isOpen(status)) && canAggregateNow(run);
  return (
    <div
      data-run-bar=""
      className="-mx-1 sticky top-(--run-bar-top,0px) z-[25] flex flex-wrap items-center gap-x-3 border-b bg-page px-1 py-1 text-ui @min-[60rem]/run:h-12 @min-[60rem]/run:flex-nowrap"
    >
      <LayersToggle {...props} />
      {!running && (
        <span className="empty:hidden @max-xl/run:hidden">
          <FailedInRun run={run} pressed={onlyFailed} onFilter={onFilter} onRetryAll={onRetryAll} />
        </span>
      )}
      {running ? <ProgressBar run={run} /> : <span className="flex-1 @max-xl/run:hidden" />}
      <span className="figures flex shrink-0 gap-3 text-ink-muted text-small @max-xl/run:ml-auto">
        {running ? (
          <Elapsed startedAt={run.startedAt} />
        ) : (
          <span title="Total time">{seconds(run.durationMs)}</span>
        )}
        <Spent run={run} />
      </span>
      <span className="flex shrink-0 items-center gap-2 @max-[60rem]/run:w-full @min-[60rem]/run:justify-end @max-[60rem]/run:justify-between @max-[60rem]/run:pb-0.5">
        {viewSwitch}
        <span className="flex gap-2 empty:hidden">
          {running && onAggregate && proposing && (
            <Button
              look="outline"
              onClick={onAggregate}
              title="Write the answer from the proposals as they are, finished or not"
            >
              <span>
                Aggregate<span className="@max-xl/run:sr-only"> now</span>
              </span>
            </Button>
          )}
          {running && onStop && (
            <Button look="outline" onClick={onStop}>
              <Square className="size-3 fill-current" />
              <span className="@max-xl/run:sr-only">Stop</span>
            </Button>
          )}
        </span>
      </span>
    </div>
  );
}

/** The name and shape of the run. Folds and unfolds all layers. */
function LayersToggle({ run, hasLayers, unfolded, onToggle }: RunBarProps) {
  const facts = [...(hasLayers ? shapeOf(run) : []), ...(run.imported ? ['imported'] : [])];
  const words = (
    <span className="min-w-0 truncate">
      <span className="font-semibold text-ink text-ui">
        <Name>{run.mixture.name}</Name>
      </span>
      {facts.length > 0 && <span className="@max-xl/run:sr-only"> · {facts.join(' · ')}</span>}
    </span>
  );
  if (!hasLayers)
    return (
      <p className="min-w-0 truncate px-1 @max-xl/run:flex-1 @max-xl/run:basis-24 text-ink-muted text-small">
        {words}
      </p>
    );
  return (
    <button
      type="button"
      aria-expanded={unfolded}
      onClick={onToggle}
      title={unfolded ? 'Fold all layers' : 'Unfold all layers'}
      className="-ml-1 flex min-h-8 min-w-0 items-center @max-xl/run:flex-1 @max-xl/run:basis-24 gap-1.5 rounded-lg px-1 text-left text-ink-muted text-small transition-colors hover:text-ink touch:min-h-11"
    >
      <ChevronRight
        aria-hidden="true"
        className={`size-3.5 shrink-0 transition-transform ${unfolded ? 'rotate-90' : ''}`}
      />
      {words}
    </button>
  );
}

function Elapsed({ startedAt }: { startedAt: string }) {
  const now = useNow();
  return (
    <span title="Time since the run started">
      {seconds(now === null ? null : Math.max(0, now - Date.parse(startedAt)))}
    </span>
  );
}

function Spent({ run }: { run: RunState }) {
  if (run.status !== 'running')
    return hasCosts(run) ? <span title="Cost of the run">{costOfRun(run)}</span> : null;
  const { costUsd, estimatedCostUsd: expected } = run;
  const spent = costUsd === null ? null : costOfRun(run);
  // A free run says so once.
  const estimate = expected === null || (expected === 0 && spent !== null) ? null : aboutMoney(expected);
  const words =
    spent === null || estimate === null ? (spent ?? estimate ?? money(null)) : `${spent} of ${estimate}`;
  return <span title="Spent so far, of the estimated cost">{words}</span>;
}

'use client';

import { Square } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Name } from '@/components/ui/name';
import { useNow } from '@/components/ui/use-now';
import { aboutMoney, money, seconds } from '@/lib/format/quantities';
import { costOfRun } from '@/lib/format/run-cost';
import { segmentsOf, shapeOf } from '@/lib/format/run-summary';
import type { RunState } from '@/lib/moa/events/run-state';
import { canAggregateNow } from '@/lib/moa/run/can-aggregate-now';

interface RunBarProps {
  run: RunState;
  /** Absent for a run that is only watched. */
  onStop?: () => void;
  onAggregate?: () => void;
}

/** The state, progress, time and cost of the run, with its actions. One line where it fits, otherwise two. */
export function RunBar({ run, onStop, onAggregate }: RunBarProps) {
  const proposing = run.layers.length < run.mixture.layers.length && canAggregateNow(run);
  return (
    <div className="flex flex-col gap-x-3.5 gap-y-2 text-ui @min-[60rem]/run:flex-row @min-[60rem]/run:items-center">
      <div className="flex min-w-0 items-baseline gap-3.5 @min-[60rem]/run:contents">
        <span className="min-w-0 truncate font-semibold">
          <Name>{run.mixture.name}</Name>
        </span>
        <span className="shrink-0 text-ink-muted @max-xl/run:hidden">{shapeOf(run).join(', ')}</span>
        <span className="figures ml-auto flex shrink-0 gap-3.5 text-ink-muted text-small @min-[60rem]/run:order-1 @min-[60rem]/run:ml-0">
          <Elapsed startedAt={run.startedAt} />
          <Spent run={run} />
        </span>
      </div>
      <div className="flex min-h-8 items-center gap-2 @min-[60rem]/run:contents">
        <ProgressBar run={run} />
        <span className="ml-1.5 flex shrink-0 gap-2 empty:hidden @min-[60rem]/run:order-2 @min-[60rem]/run:ml-0">
          {onAggregate && proposing && (
            <Button
              look="outline"
              onClick={onAggregate}
              title="Write the answer from the proposals as they are, finished or not"
            >
              Aggregate now
            </Button>
          )}
          {onStop && (
            <Button look="outline" onClick={onStop}>
              <Square className="size-3 fill-current" />
              Stop
            </Button>
          )}
        </span>
      </div>
    </div>
  );
}

/** The progress bar: one segment per layer, as wide as its calls. */
function ProgressBar({ run }: { run: RunState }) {
  const segments = segmentsOf(run);
  const slots = segments.reduce((sum, segment) => sum + segment.calls, 0);
  const done = segments.reduce((sum, segment) => sum + segment.filled * segment.calls, 0);
  return (
    <div
      role="progressbar"
      aria-label="Progress of the run"
      aria-valuemin={0}
      aria-valuemax={slots}
      aria-valuenow={Math.round(done)}
      className="flex h-[5px] min-w-0 flex-1 gap-1"
    >
      {segments.map((segment) => (
        <span
          key={segment.layer}
          className="overflow-hidden rounded-full bg-line"
          style={{ flexGrow: Math.max(segment.calls, 2), flexBasis: 0 }}
        >
          <span
            className="block h-full w-full origin-left rounded-full bg-accent"
            style={{ transform: `scaleX(${segment.filled})` }}
          />
        </span>
      ))}
    </div>
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
  const { costUsd, estimatedCostUsd: expected } = run;
  const spent = costUsd === null ? null : costOfRun(run);
  // A free run says so once.
  const estimate = expected === null || (expected === 0 && spent !== null) ? null : aboutMoney(expected);
  const words =
    spent === null || estimate === null ? (spent ?? estimate ?? money(null)) : `${spent} of ${estimate}`;
  return <span title="Spent so far, of the estimated cost">{words}</span>;
}

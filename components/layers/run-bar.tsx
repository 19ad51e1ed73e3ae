'use client';

import { Square } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { RunState } from '@/lib/moa/run-state';
import { money, plural, seconds } from './format';
import { segmentsOf } from './progress';
import { useNow } from './use-now';

interface RunBarProps {
  run: RunState;
  /** Missing where the run is only read. */
  onStop?: () => void;
  onAggregate?: () => void;
}

/** What the run is, how far, how long and for how much; and the hand on it. */
export function RunBar({ run, onStop, onAggregate }: RunBarProps) {
  const running = run.status === 'running';
  const proposing = running && run.answer === '' && run.calls.some((call) => call.text !== '');
  return (
    <div className="flex flex-wrap items-center gap-x-3.5 gap-y-2 text-ui">
      <span className="font-semibold">{run.mixture.name}</span>
      <span className="text-ink-muted">
        {plural(run.mixture.layers.length + 1, 'layer')}, {plural(run.calls.length, 'call')}
      </span>
      <ProgressBar run={run} />
      <span className="ml-auto flex items-center gap-3.5 text-ink-muted">
        <Elapsed run={run} />
        <Spent run={run} />
        {running && onAggregate && proposing && (
          <Button look="outline" onClick={onAggregate} title="Go on to the answer with what is there">
            Aggregate now
          </Button>
        )}
        {running && onStop && (
          <Button look="outline" onClick={onStop}>
            <Square className="size-3 fill-current" />
            Stop
          </Button>
        )}
      </span>
    </div>
  );
}

/** The run's shape: a segment a layer, as wide as its calls. */
function ProgressBar({ run }: { run: RunState }) {
  const segments = segmentsOf(run);
  const done = segments.reduce((sum, segment) => sum + segment.filled * segment.calls, 0);
  return (
    <div
      role="progressbar"
      aria-label="Progress of the run"
      aria-valuemin={0}
      aria-valuemax={run.calls.length}
      aria-valuenow={Math.round(done)}
      className="order-last flex h-[5px] min-w-40 basis-full gap-1 sm:order-none sm:basis-24 sm:grow"
    >
      {segments.map((segment) => (
        <span
          key={segment.layer}
          className="overflow-hidden rounded-full bg-line"
          style={{ flexGrow: Math.max(segment.calls, 2), flexBasis: 0 }}
        >
          <span
            className="block h-full w-full origin-left rounded-full bg-accent transition-transform duration-200"
            style={{ transform: `scaleX(${segment.filled})` }}
          />
        </span>
      ))}
    </div>
  );
}

function Elapsed({ run }: { run: RunState }) {
  const now = useNow(run.status === 'running');
  const ms = run.durationMs ?? (now === null ? null : Math.max(0, now - Date.parse(run.startedAt)));
  return <span className="figures text-small">{seconds(ms)}</span>;
}

function Spent({ run }: { run: RunState }) {
  const expected = run.estimatedCostUsd;
  if (run.costUsd === null) {
    const words = run.status === 'running' && expected !== null ? `about ${money(expected)}` : money(null);
    return <span className="figures text-small">{words}</span>;
  }
  const of =
    run.status === 'running' && expected !== null && expected > 0 ? ` of about ${money(expected)}` : '';
  return <span className="figures text-small">{`${money(run.costUsd)}${of}`}</span>;
}

import { Button } from '@/components/ui/button';
import { endOfRun } from '@/lib/format/quantities';
import { lostAggregator } from '@/lib/format/run-summary';
import { lostPick } from '@/lib/format/strategy-words';
import { lostComparison } from '@/lib/format/sub-calls';
import type { RunState } from '@/lib/moa/events/run-state';

interface EndNoticeProps {
  run: RunState;
  /** Absent for a run that is only read. */
  control?: {
    resume: () => void;
    retry: (call: string) => void;
  };
}

/** Says how a run ended that did not simply succeed. */
export function EndNotice({ run, control }: EndNoticeProps) {
  const words = endOfRun(run);
  if (words === null) return null;
  const bad = run.status === 'failed';
  const aggregator = lostAggregator(run);
  const list = aggregator === null ? lostComparison(run) : null;
  const pick = lostPick(run);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className={`max-w-[62em] text-ui ${bad ? 'text-danger-ink' : 'text-ink-muted'}`} data-end="">
        {words}
      </p>
      {(run.status === 'interrupted' || run.status === 'stopped') && control && (
        <Button
          look="outline"
          onClick={control.resume}
          title="Reuses the finished calls and runs only the rest"
        >
          Resume
        </Button>
      )}
      {aggregator !== null && control && (
        <Button look="outline" onClick={() => control.retry(aggregator)} title="Reuses every proposal">
          Retry the aggregator
        </Button>
      )}
      {list !== null && control && (
        <Button look="outline" onClick={() => control.retry(list)} title="Reuses every proposal">
          Compare again
        </Button>
      )}
      {pick !== null && control && (
        <Button look="outline" onClick={() => control.retry(pick)} title="Reuses every proposal">
          Pick again
        </Button>
      )}
    </div>
  );
}

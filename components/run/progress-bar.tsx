import { segmentsOf } from '@/lib/format/run-summary';
import type { RunState } from '@/lib/moa/events/run-state';

/** The progress of the run: one segment per layer, as wide as its calls. */
export function ProgressBar({ run }: { run: RunState }) {
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
      className="flex h-[5px] min-w-16 flex-1 gap-1"
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

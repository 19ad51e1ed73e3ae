'use client';

import { Name } from '@/components/ui/name';
import { useNow } from '@/components/ui/use-now';
import { callState, seconds } from '@/lib/format/quantities';
import type { CallState, RunState } from '@/lib/moa/events/run-state';

interface TimelineProps {
  run: RunState;
  nameOf: (reference: string) => string;
  onOpen: (call: string) => void;
}

/** A waterfall of the run: one row per call and sub-call on a common time axis. */
export function Timeline({ run, nameOf, onOpen }: TimelineProps) {
  const now = useNow();
  const startMs = Date.parse(run.startedAt);
  const totalMs = Math.max(run.durationMs ?? (now ?? startMs) - startMs, 1);
  return (
    <ol aria-label="Timeline" className="flex flex-col pb-3.5">
      {run.calls.map((call) => (
        <li key={call.call} className="grid h-6 grid-cols-[10em_1fr_5em] items-center gap-3 text-small">
          <button type="button" className="truncate text-left" onClick={() => onOpen(call.call)}>
            {call.call} <Name>{nameOf(call.model)}</Name>
          </button>
          <Bar call={call} startMs={startMs} totalMs={totalMs} />
          <span className="figures text-right text-ink-muted">
            {call.durationMs === null ? callState(call).word : seconds(call.durationMs)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Bar({ call, startMs, totalMs }: { call: CallState; startMs: number; totalMs: number }) {
  if (call.startedAt === null) return <span />;
  const from = Date.parse(call.startedAt) - startMs;
  const length = call.durationMs ?? totalMs - from;
  return (
    <span className="relative h-2 rounded-full bg-line">
      <span
        className="absolute h-2 rounded-full bg-accent"
        style={{ left: `${(100 * from) / totalMs}%`, width: `${(100 * length) / totalMs}%` }}
      />
    </span>
  );
}

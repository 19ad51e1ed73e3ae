'use client';

import clsx from 'clsx';
import { memo, use } from 'react';
import { StateDot } from '@/components/call/state-dot';
import { CurrentTimeContext } from '@/components/ui/current-time';
import { Name } from '@/components/ui/name';
import { useNow } from '@/components/ui/use-now';
import { money } from '@/lib/format/quantities';
import { phasesWords, shortSeconds } from '@/lib/format/timeline-words';
import { PhaseBar } from './phase-bar';
import { percent } from './time-axis';
import type { TimelineRow as Row } from './timeline-items';

/** The columns of the table, also of its head and lines. */
export const columns =
  'grid grid-cols-[minmax(0,1fr)_auto] @2xl/run:grid-cols-[minmax(11em,16em)_minmax(0,1fr)_4.6em_4.2em_4.8em] gap-x-3';

interface TimelineRowProps {
  row: Row;
  modelName: string;
  axisMs: number;
  /** The cost of the dearest call where bars show money; null where they show time. */
  mostUsd: number | null;
  /** Whether Tab stops at it. */
  isCurrent: boolean;
  /** Where its phases are told, if they are. */
  told: 'above' | 'below' | null;
  startedAt: string;
  onOpen: (call: string) => void;
}

/** A call: its name and state, its phases on the axis, and its measurements. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { row, modelName, axisMs, mostUsd, isCurrent, told, startedAt, onOpen } = props;
  const { call, phases, word, tone, isCritical, tookMs, tokens, costUsd } = row;
  const begin = phases[0];
  const currentTime = use(CurrentTimeContext);
  return (
    <tr
      data-row={call}
      className={clsx(
        columns,
        'relative min-h-11 items-center rounded-md px-2 @2xl/run:h-6 @2xl/run:min-h-0',
        'hover:bg-hover has-focus-visible:bg-hover has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent',
      )}
    >
      <th scope="row" className="flex min-w-0 items-center gap-2 font-normal">
        <StateDot tone={tone} />
        <button
          type="button"
          tabIndex={isCurrent ? 0 : -1}
          onClick={() => onOpen(call)}
          className={clsx(
            'flex min-w-0 flex-1 items-baseline gap-2 text-left outline-none after:absolute after:inset-0 after:z-10',
            row.isSubCall && 'pl-3',
          )}
        >
          <span className="figures min-w-[2.6em] shrink-0 text-ink-muted">{call}</span>
          <span className={clsx('truncate', isCritical ? 'font-semibold text-ink' : 'text-ink-muted')}>
            <Name>{modelName}</Name>
          </span>
          {isCritical && <span className="sr-only">, decides when the run ends</span>}
        </button>
        <span
          className={clsx(
            'shrink-0',
            tone === 'bad' ? 'text-danger-ink' : 'text-ink-faint',
            word === 'done' && 'sr-only',
          )}
        >
          {word}
        </span>
      </th>
      <td className="relative order-last col-span-2 h-4 @2xl/run:order-none @2xl/run:col-span-1 @2xl/run:h-full">
        <span aria-hidden="true">
          {mostUsd === null ? (
            phases.map((phase) => (
              <PhaseBar
                key={`${phase.kind} ${phase.fromMs}`}
                phase={phase}
                axisMs={axisMs}
                isCritical={isCritical}
              />
            ))
          ) : (
            <CostBar costUsd={costUsd} mostUsd={mostUsd} isCritical={isCritical} />
          )}
        </span>
        {told === null ? (
          <span className="sr-only">
            {phasesOrState(row, currentTime() - Date.parse(startedAt)).join(', ')}
          </span>
        ) : (
          <ToldPhases
            row={row}
            place={told}
            startedAt={startedAt}
            left={percent(begin?.fromMs ?? 0, axisMs)}
          />
        )}
      </td>
      <td className="figures text-right text-ink">
        {begin !== undefined && phases.at(-1)?.toMs === null ? (
          <span data-counts-from={begin.fromMs} />
        ) : (
          tookMs !== null && shortSeconds(tookMs)
        )}
      </td>
      <td className="figures hidden text-right text-ink-muted @2xl/run:block">{tokens}</td>
      <td className="figures hidden text-right text-ink-muted @2xl/run:block">
        {costUsd !== null && money(costUsd)}
      </td>
    </tr>
  );
}, isSame);

/** While tokens come, calls change many times a second and most rows stay as they are. */
function isSame(before: TimelineRowProps, after: TimelineRowProps): boolean {
  const { row: oldRow, ...old } = before;
  const { row, ...rest } = after;
  const isSameRest = Object.entries(rest).every(([name, value]) => old[name as keyof typeof old] === value);
  return isSameRest && JSON.stringify(oldRow) === JSON.stringify(row);
}

function CostBar({
  costUsd,
  mostUsd,
  isCritical,
}: {
  costUsd: number | null;
  mostUsd: number;
  isCritical: boolean;
}) {
  if (costUsd === null) return null;
  return (
    <span
      className={clsx(
        'absolute top-1/2 left-0 h-2.5 min-w-0.5 -translate-y-1/2 rounded-[2px]',
        isCritical ? 'bg-ink' : 'bg-[color-mix(in_oklch,var(--ink)_46%,var(--page))]',
      )}
      style={{ width: percent(costUsd, mostUsd) }}
    />
  );
}

function phasesOrState({ phases, word }: Row, nowMs: number): string[] {
  return phases.length === 0 ? [word] : phasesWords(phases, nowMs);
}

interface ToldPhasesProps {
  row: Row;
  place: 'above' | 'below';
  startedAt: string;
  /** Where the bar begins. Near the end of the axis the words begin earlier. */
  left: string;
}

/** The phases in words, beside the row that is pointed at or focused. */
function ToldPhases({ row, place, startedAt, left }: ToldPhasesProps) {
  const now = useNow();
  const words = phasesOrState(row, (now ?? Date.parse(startedAt)) - Date.parse(startedAt));
  return (
    <span
      data-told=""
      className={clsx(
        'pointer-events-none absolute z-20 w-max max-w-[min(100%,20rem)] rounded-md bg-ink px-2.5 py-1.5 text-page',
        place === 'above' ? 'bottom-full' : 'top-full',
      )}
      style={{ left: `min(${left}, max(0px, 100% - 20rem))` }}
    >
      {words.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a phase is its place.
        <span key={index} className="block">
          {sentence}
        </span>
      ))}
    </span>
  );
}

'use client';

import { type KeyboardEvent, type PointerEvent, use, useCallback, useRef, useState } from 'react';
import { CurrentTimeContext } from '@/components/ui/current-time';
import { timeSummary } from '@/lib/format/timeline-words';
import type { RunState } from '@/lib/moa/events/run-state';
import { gatesOf } from '@/lib/moa/timeline/gates';
import { runEndMs } from '@/lib/moa/timeline/run-times';
import { GateRow } from './gate-row';
import { liveAxisMs } from './time-axis';
import { TimelineHead, TimelineLines } from './timeline-axis';
import { TimelineControls } from './timeline-controls';
import { type Order, type TimelineFilter, timelineItems } from './timeline-items';
import { TimelineKey } from './timeline-key';
import { TimelineRow } from './timeline-row';
import { useBelowRunBar } from './use-below-run-bar';
import { useGrowingBars } from './use-growing-bars';
import { useRunTime } from './use-run-time';

interface TimelineProps {
  run: RunState;
  nameOf: (reference: string) => string;
  onOpen: (call: string) => void;
}

const everything: TimelineFilter = { state: 'all', calls: 'all' };

/** A waterfall of the run: one row per call and sub-call on a common time axis, and why each layer ended when it did. */
export function Timeline({ run, nameOf, onOpen }: TimelineProps) {
  const [order, setOrder] = useState<Order>('layer');
  const [filter, setFilter] = useState(everything);
  /** The row that Tab stops at. */
  const [current, setCurrent] = useState<string | null>(null);
  /** The row that is pointed at or focused. */
  const [told, setTold] = useState<string | null>(null);
  const chart = useRef<HTMLTableElement>(null);
  const currentTime = use(CurrentTimeContext);
  const endMs = runEndMs(run);
  const startMs = Date.parse(run.startedAt);
  const sinceStart = useCallback(() => Math.max(0, currentTime() - startMs), [currentTime, startMs]);
  const nowMs = useRunTime(endMs, sinceStart);
  const axisMs = Math.max(1, endMs ?? liveAxisMs(nowMs));
  useBelowRunBar(chart);
  useGrowingBars(chart, axisMs, endMs === null ? sinceStart : null);

  const items = timelineItems(run, nowMs, order, filter);
  const rows = items.flatMap((item) => (item.kind === 'call' ? [item.row] : []));
  const first = rows.some(({ call }) => call === current) ? current : (rows[0]?.call ?? null);
  const mostUsd = order === 'cost' ? Math.max(0, ...rows.map(({ costUsd }) => costUsd ?? 0)) : null;
  const summary = timeSummary(run);
  /** The phases of the lower rows are told above them, where there is room. */
  const placeOf = (call: string) =>
    rows.findIndex((row) => row.call === call) * 2 > rows.length ? 'above' : 'below';

  function onKeyDown(event: KeyboardEvent) {
    const index = rows.findIndex(({ call }) => call === rowOf(event.target));
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key];
    const row = next === undefined ? undefined : rows[next];
    if (index < 0 || row === undefined) return;
    event.preventDefault();
    chart.current?.querySelector<HTMLElement>(`[data-row="${row.call}"] button`)?.focus();
  }
  return (
    <div className="flex flex-col gap-3 pb-3.5 text-small">
      {summary !== null && <p className="max-w-[62em] text-ui">{summary}</p>}
      <TimelineControls
        run={run}
        order={order}
        onOrder={setOrder}
        filter={filter}
        onFilter={setFilter}
        nameOf={nameOf}
      />
      <div className="relative -mx-2">
        {mostUsd === null && <TimelineLines axisMs={axisMs} gates={gatesOf(run)} />}
        <table
          ref={chart}
          aria-label="Timeline"
          className="relative block"
          onKeyDown={onKeyDown}
          onFocus={({ target }) => {
            setCurrent(rowOf(target));
            setTold(rowOf(target));
          }}
          onBlur={() => setTold(null)}
          onPointerOver={({ target, pointerType }: PointerEvent) => {
            if (pointerType === 'mouse') setTold(rowOf(target));
          }}
          onPointerLeave={() => setTold(null)}
        >
          <TimelineHead axisMs={axisMs} showsMoney={mostUsd !== null} />
          <tbody className="block">
            {items.map((item) =>
              item.kind === 'gate' ? (
                <GateRow key={`gate ${item.gate.layer}`} gate={item.gate} run={run} axisMs={axisMs} />
              ) : (
                <TimelineRow
                  key={item.row.call}
                  row={item.row}
                  modelName={nameOf(item.row.model)}
                  axisMs={axisMs}
                  mostUsd={mostUsd}
                  isCurrent={item.row.call === first}
                  told={item.row.call === told ? placeOf(told) : null}
                  startedAt={run.startedAt}
                  onOpen={onOpen}
                />
              ),
            )}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <p className="text-ink-muted">No call is in this selection.</p>}
      <TimelineKey rows={rows} />
    </div>
  );
}

function rowOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-row]')?.dataset.row ?? null) : null;
}

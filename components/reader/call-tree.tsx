'use client';

import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { StateDot } from '@/components/call/state-dot';
import { Name } from '@/components/ui/name';
import { callState, money, seconds } from '@/lib/format/quantities';
import { isSubCall, subCallsOf } from '@/lib/format/sub-calls';
import type { CallState, RunState } from '@/lib/moa/events/run-state';

export interface CallTreeProps {
  run: RunState;
  nameOf: (reference: string) => string;
  shown: readonly string[];
  active: string;
  /** The number of matches by call; null without a search. */
  matches: ReadonlyMap<string, number> | null;
  onOpen: (call: string) => void;
  /** Shows the call in a column of its own. */
  onAdd: (call: string) => void;
}

/** The layers and calls of a run, with sub-calls below the call that they read for. */
export function CallTree(props: CallTreeProps) {
  const { run } = props;
  const tree = useRef<HTMLElement>(null);
  const slots = run.calls.filter((call) => !isSubCall(call));
  const layers = [...Map.groupBy(slots, ({ layer }) => layer)];
  return (
    <nav
      ref={tree}
      aria-label="Calls"
      onKeyDown={(event) => moveFocus(event, tree.current)}
      className="flex flex-col gap-3 p-3"
    >
      {layers.map(([layer, calls]) => (
        <section key={layer}>
          <h3 className="px-2 pb-1 text-ink-muted text-small">
            {calls.some(({ role }) => role === 'aggregator') ? 'Aggregator' : `Layer ${layer}`}
          </h3>
          <ul>
            {calls.map((call) => (
              <li key={call.call}>
                <TreeItem {...props} call={call} />
                <SubTree {...props} steps={subCallsOf(run, call.call)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function SubTree({ steps, ...props }: CallTreeProps & { steps: readonly CallState[] }) {
  if (steps.length === 0) return null;
  return (
    <ul className="ml-3.5 border-l pl-1">
      {steps.map((step) => (
        <li key={step.call}>
          <TreeItem {...props} call={step} />
        </li>
      ))}
    </ul>
  );
}

function TreeItem({
  call,
  nameOf,
  shown,
  active,
  matches,
  onOpen,
  onAdd,
}: CallTreeProps & { call: CallState }) {
  const { call: place } = call;
  const { word, tone } = callState(call);
  const found = matches?.get(place) ?? 0;
  const figures = [
    call.durationMs === null ? null : seconds(call.durationMs),
    call.costUsd === null ? null : money(call.costUsd),
  ].filter((figure) => figure !== null);
  const open = ({ shiftKey }: MouseEvent) => (shiftKey ? onAdd(place) : onOpen(place));
  return (
    <button
      type="button"
      data-tree-call={place}
      aria-current={shown.includes(place)}
      tabIndex={place === active ? 0 : -1}
      title="Shift-click opens it beside the others"
      onClick={open}
      className="flex min-h-11 w-full items-center gap-2 rounded-lg px-2 py-1 text-left text-small transition-colors hover:bg-hover aria-current:bg-accent-soft"
    >
      <StateDot tone={tone} />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="flex items-baseline gap-1.5">
          <span className="figures shrink-0 text-[12px] text-ink-faint">{place}</span>
          <span className="truncate">
            <Name>{nameOf(call.model)}</Name>
          </span>
        </span>
        <span className="truncate text-[12px] text-ink-faint tabular-nums leading-4">
          {tone === 'done' && figures.length > 0 ? (
            <>
              <span className="sr-only">{word}, </span>
              {figures.join(' · ')}
            </>
          ) : (
            [word, ...figures].join(' · ')
          )}
        </span>
      </span>
      {matches !== null && (
        <span
          className={found > 0 ? 'figures text-[12px] text-accent-ink' : 'figures text-[12px] text-ink-faint'}
        >
          {found}
          <span className="sr-only"> {found === 1 ? 'match' : 'matches'}</span>
        </span>
      )}
    </button>
  );
}

/** Up and down move between the calls, of which one is in the order of Tab. */
function moveFocus(event: KeyboardEvent, tree: HTMLElement | null) {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (by === undefined || tree === null) return;
  const items = [...tree.querySelectorAll<HTMLElement>('[data-tree-call]')];
  const index = items.indexOf(document.activeElement as HTMLElement);
  const next = items[index + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

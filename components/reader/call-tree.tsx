'use client';

import { type KeyboardEvent, type MouseEvent, memo, useRef } from 'react';
import { StateDot } from '@/components/call/state-dot';
import { Name } from '@/components/ui/name';
import { callState, money, seconds, type Tone } from '@/lib/format/quantities';
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
  const { run, onOpen, onAdd } = props;
  const tree = useRef<HTMLElement>(null);
  const slots = run.calls.filter((call) => !isSubCall(call));
  const layers = [...Map.groupBy(slots, ({ layer }) => layer)];
  function onClick({ target, shiftKey }: MouseEvent) {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-tree-call]') : null;
    const place = item?.dataset.treeCall;
    if (place !== undefined) (shiftKey ? onAdd : onOpen)(place);
  }
  return (
    <nav
      ref={tree}
      aria-label="Calls"
      onClick={onClick}
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
                <TreeItem {...itemProps(call, props)} />
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
          <TreeItem {...itemProps(step, props)} />
        </li>
      ))}
    </ul>
  );
}

interface TreeItemProps {
  place: string;
  modelName: string;
  tone: Tone;
  word: string;
  /** Time and cost, as far as they are known. */
  figures: string;
  isShown: boolean;
  isActive: boolean;
  /** The number of matches; null without a search. */
  found: number | null;
}

/** As plain values, so that a call that only writes more is not rendered again. */
function itemProps(call: CallState, { nameOf, shown, active, matches }: CallTreeProps): TreeItemProps {
  const figures = [
    call.durationMs === null ? null : seconds(call.durationMs),
    call.costUsd === null ? null : money(call.costUsd),
  ];
  return {
    place: call.call,
    modelName: nameOf(call.model),
    ...callState(call),
    figures: figures.filter((figure) => figure !== null).join(' · '),
    isShown: shown.includes(call.call),
    isActive: active === call.call,
    found: matches === null ? null : (matches.get(call.call) ?? 0),
  };
}

const TreeItem = memo(function TreeItem(props: TreeItemProps) {
  const { place, modelName, tone, word, figures, isShown, isActive, found } = props;
  return (
    <button
      type="button"
      data-tree-call={place}
      aria-current={isShown}
      tabIndex={isActive ? 0 : -1}
      title="Shift-click opens it beside the others"
      className="flex min-h-11 w-full items-center gap-2 rounded-lg px-2 py-1 text-left text-small transition-colors hover:bg-hover aria-current:bg-accent-soft"
    >
      <StateDot tone={tone} />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="flex items-baseline gap-1.5">
          <span className="figures shrink-0 text-[12px] text-ink-faint">{place}</span>
          <span className="truncate">
            <Name>{modelName}</Name>
          </span>
        </span>
        <span className="truncate text-[12px] text-ink-faint tabular-nums leading-4">
          {tone === 'done' && figures !== '' ? (
            <>
              <span className="sr-only">{word}, </span>
              {figures}
            </>
          ) : (
            [word, figures].filter(Boolean).join(' · ')
          )}
        </span>
      </span>
      {found !== null && (
        <span className={`figures text-[12px] ${found > 0 ? 'text-accent-ink' : 'text-ink-faint'}`}>
          {found}
          <span className="sr-only"> {found === 1 ? 'match' : 'matches'}</span>
        </span>
      )}
    </button>
  );
});

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

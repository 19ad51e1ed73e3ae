'use client';

import { useId } from 'react';
import { Segments } from '@/components/ui/segments';
import { plainName } from '@/lib/format/plain-name';
import type { RunState } from '@/lib/moa/events/run-state';
import { type Order, orders, type StateFilter, stateFilters, type TimelineFilter } from './timeline-items';

interface TimelineControlsProps {
  run: RunState;
  order: Order;
  onOrder: (order: Order) => void;
  filter: TimelineFilter;
  onFilter: (filter: TimelineFilter) => void;
  nameOf: (reference: string) => string;
}

const orderNames: Record<Order, string> = { layer: 'By layer', time: 'By time', cost: 'By cost' };

const stateNames: Record<StateFilter, string> = {
  all: 'Every state',
  running: 'Running',
  done: 'Done',
  failed: 'Failed or stopped',
  'not asked': 'Not asked',
};

/** The order of the rows, and which are shown. */
export function TimelineControls({ run, order, onOrder, filter, onFilter, nameOf }: TimelineControlsProps) {
  const id = useId();
  const layers = [...new Set(run.calls.map(({ layer }) => layer))];
  const models = [...new Set(run.calls.map(({ model }) => model))];
  return (
    <div className="flex flex-wrap items-center gap-2">
      <fieldset>
        <legend className="sr-only">Order of the calls</legend>
        <Segments
          name={`order-${id}`}
          options={orders.map((name) => [name, orderNames[name]] as const)}
          chosen={order}
          onChange={onOrder}
        />
      </fieldset>
      <Choice
        label="Calls"
        value={filter.calls}
        onChange={(calls) => onFilter({ ...filter, calls })}
        groups={[
          ['', [['all', 'Every call']]],
          ['Layer', layers.map((layer) => [`layer ${layer}`, `Layer ${layer}`])],
          ['Model', models.map((model) => [`model ${model}`, plainName(nameOf(model))])],
        ]}
      />
      <Choice
        label="State"
        value={filter.state}
        onChange={(state) =>
          onFilter({ ...filter, state: stateFilters.find((name) => name === state) ?? 'all' })
        }
        groups={[['', stateFilters.map((name) => [name, stateNames[name]])]]}
      />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  groups: readonly (readonly [
    label: string,
    options: readonly (readonly [value: string, words: string])[],
  ])[];
}

function Choice({ label, value, onChange, groups }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="h-8 min-w-0 max-w-44 rounded-lg border bg-surface px-2 text-ink text-small max-sm:h-11"
    >
      {groups.map(([group, options]) => {
        const list = options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ));
        return group === '' ? (
          list
        ) : (
          <optgroup key={group} label={group}>
            {list}
          </optgroup>
        );
      })}
    </select>
  );
}

'use client';

import { ChartNoAxesGantt, Columns2, History, LayoutGrid, type LucideIcon, Workflow } from 'lucide-react';
import { Segments } from '@/components/ui/segments';
import { type RunViewName, runViews } from '@/lib/client/browser/view-address';
import type { RunState } from '@/lib/moa/events/run-state';

interface ViewSwitchProps {
  run: Pick<RunState, 'id' | 'status'>;
  view: RunViewName;
  onShow: (view: RunViewName) => void;
}

const names: Record<RunViewName, string> = {
  cards: 'Cards',
  timeline: 'Timeline',
  flow: 'Flow',
  reader: 'Reader',
  replay: 'Replay',
};
const icons: Record<RunViewName, LucideIcon> = {
  cards: LayoutGrid,
  timeline: ChartNoAxesGantt,
  flow: Workflow,
  reader: Columns2,
  replay: History,
};

/**
 * The switch between the views of a run. Each has a key, which {@link useViewKeys} reads. Icons alone in a narrow
 * container.
 */
export function ViewSwitch({ run, view, onShow }: ViewSwitchProps) {
  // What is still running cannot be played again.
  const views = runViews.filter((name) => name !== 'replay' || run.status !== 'running');
  return (
    <fieldset>
      <legend className="sr-only">View of the run</legend>
      <Segments
        name={`view-${run.id}`}
        options={views.map((name) => [name, <ViewName key={name} name={name} />] as const)}
        chosen={view}
        onChange={onShow}
      />
    </fieldset>
  );
}

function ViewName({ name }: { name: RunViewName }) {
  const Icon = icons[name];
  return (
    <>
      <Icon aria-hidden="true" className="size-3.5 @max-xl/run:size-4" />
      <span className="@max-xl/run:sr-only">{names[name]}</span>
    </>
  );
}

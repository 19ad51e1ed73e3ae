'use client';

import { ChartNoAxesGantt, Columns2, History, LayoutGrid, type LucideIcon, Workflow } from 'lucide-react';
import { useId } from 'react';
import { Segments } from '@/components/ui/segments';
import { type RunViewName, runViews } from '@/lib/client/browser/view-address';
import type { RunState } from '@/lib/moa/events/run-state';

interface ViewSwitchProps {
  run: Pick<RunState, 'status'>;
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
 * The switch between the views of a run. Each has a key, which {@link useViewKeys} reads. Where not all names fit, the
 * chosen view alone has its name; on a phone there are icons alone.
 */
export function ViewSwitch({ run, view, onShow }: ViewSwitchProps) {
  // What is still running cannot be played again.
  const views = runViews.filter((name) => name !== 'replay' || run.status !== 'running');
  return (
    <fieldset>
      <legend className="sr-only">View of the run</legend>
      <Segments
        name={useId()}
        options={views.map(
          (name) => [name, <ViewName key={name} name={name} chosen={name === view} />] as const,
        )}
        chosen={view}
        onChange={onShow}
      />
    </fieldset>
  );
}

function ViewName({ name, chosen }: { name: RunViewName; chosen: boolean }) {
  const Icon = icons[name];
  return (
    <span title={names[name]} className="flex min-h-5 items-center gap-1.5">
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      <span className={chosen ? '@max-xl/run:sr-only' : '@max-[76rem]/run:sr-only'}>{names[name]}</span>
    </span>
  );
}

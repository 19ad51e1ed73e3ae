'use client';

import { ChartNoAxesGantt, Columns2, LayoutGrid, type LucideIcon } from 'lucide-react';
import { Segments } from '@/components/ui/segments';
import { type RunViewName, runViews } from '@/lib/client/browser/view-address';

interface ViewSwitchProps {
  runId: string;
  view: RunViewName;
  onShow: (view: RunViewName) => void;
}

const names: Record<RunViewName, string> = { cards: 'Cards', timeline: 'Timeline', reader: 'Reader' };
const icons: Record<RunViewName, LucideIcon> = {
  cards: LayoutGrid,
  timeline: ChartNoAxesGantt,
  reader: Columns2,
};

/**
 * The switch between the views of a run. Each has a key, which {@link useViewKeys} reads. Icons alone in a narrow
 * container.
 */
export function ViewSwitch({ runId, view, onShow }: ViewSwitchProps) {
  return (
    <fieldset>
      <legend className="sr-only">View of the run</legend>
      <Segments
        name={`view-${runId}`}
        options={runViews.map((name) => [name, <ViewName key={name} name={name} />] as const)}
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

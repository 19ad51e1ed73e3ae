'use client';

import { Segments } from '@/components/ui/segments';
import { type RunViewName, runViews } from '@/lib/client/browser/view-address';

interface ViewSwitchProps {
  runId: string;
  view: RunViewName;
  onShow: (view: RunViewName) => void;
}

const names: Record<RunViewName, string> = { cards: 'Cards', timeline: 'Timeline', reader: 'Reader' };

/** The switch between the views of a run. Each has a key, which {@link useViewKeys} reads. */
export function ViewSwitch({ runId, view, onShow }: ViewSwitchProps) {
  return (
    <fieldset>
      <legend className="sr-only">View of the run</legend>
      <Segments
        name={`view-${runId}`}
        options={runViews.map((name) => [name, names[name]] as const)}
        chosen={view}
        onChange={onShow}
      />
    </fieldset>
  );
}

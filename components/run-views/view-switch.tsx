'use client';

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
  reader: 'Reader',
  replay: 'Replay',
};

/** The switch between the views of a run. Each has a key, which {@link useViewKeys} reads. */
export function ViewSwitch({ run, view, onShow }: ViewSwitchProps) {
  // What is still running cannot be played again.
  const views = runViews.filter((name) => name !== 'replay' || run.status !== 'running');
  return (
    <fieldset>
      <legend className="sr-only">View of the run</legend>
      <Segments
        name={`view-${run.id}`}
        options={views.map((name) => [name, names[name]] as const)}
        chosen={view}
        onChange={onShow}
      />
    </fieldset>
  );
}

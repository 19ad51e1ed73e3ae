'use client';

import type { Rating } from '@/lib/contract/run-contract';
import { activeLayerOf } from '@/lib/format/layer-summary';
import { layerFacts, shownLayers } from '@/lib/format/run-summary';
import type { RunState } from '@/lib/moa/events/run-state';
import { LayerBand } from './layer-band';

interface LayersProps {
  run: RunState;
  isOpen: (layer: number) => boolean;
  onToggle: (layer: number) => void;
  onlyFailed: boolean;
  onFilter: () => void;
  nameOf: (reference: string) => string;
  onOpen: (call: string) => void;
  /** Absent where nothing can be asked. */
  onRetry: ((call: string) => void) | undefined;
  onRetryAll: ((calls: string[]) => void) | undefined;
  onStop: ((call: string) => void) | undefined;
  ratings: Readonly<Record<string, Rating>>;
  onRate: ((call: string, rating: Rating | null) => void) | undefined;
}

/** The layers of the run, each as a band. While only failed calls are shown, layers without any are left out. */
export function Layers({ run, isOpen, ...shared }: LayersProps) {
  const active = activeLayerOf(run);
  return (
    <div className="flex flex-col gap-1.5">
      {shownLayers(run).map((view) => (
        <LayerBand
          key={view.layer}
          {...view}
          {...shared}
          facts={layerFacts(view, run).filter((fact) => !fact.endsWith(' failed'))}
          status={run.status}
          active={view.layer === active}
          open={isOpen(view.layer)}
        />
      ))}
    </div>
  );
}

'use client';

import { Plus } from 'lucide-react';
import type { Dispatch } from 'react';
import {
  type Draft,
  type DraftAction,
  hasRoomForLayer,
} from '@/components/mixture-editor/draft/mixture-draft';
import type { MixtureProblems } from '@/components/mixture-editor/draft/mixture-problems';
import { layersFinding } from '@/components/mixture-editor/draft/paper-findings';
import { Finding } from '@/components/mixture-editor/fields/finding-note';
import { MovingArea } from '@/components/mixture-editor/moving/moving-area';
import { Button } from '@/components/ui/button';
import { LayerRow } from './layer-editor';

interface LayersProps {
  draft: Draft;
  problems: MixtureProblems;
  dispatch: Dispatch<DraftAction>;
}

/** The layers of proposers, and a button to add one. */
export function Layers({ draft, problems, dispatch }: LayersProps) {
  const problem = problems.get('/layers');
  return (
    <>
      <MovingArea draft={draft} dispatch={dispatch}>
        {(shown) =>
          shown.layers.map((layer, index) => (
            <LayerRow
              key={layer.key}
              draft={shown}
              layer={layer}
              index={index}
              problems={problems}
              dispatch={dispatch}
            />
          ))
        }
      </MovingArea>
      {problem !== undefined && <p className="text-danger-ink text-small">{problem}</p>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          look="outline"
          disabled={!hasRoomForLayer(draft, 1)}
          onClick={() => dispatch({ type: 'addLayer' })}
        >
          <Plus aria-hidden="true" className="size-4" />
          Add a layer
        </Button>
        <div className="min-w-60 flex-1">
          <Finding>{layersFinding}</Finding>
        </div>
      </div>
    </>
  );
}

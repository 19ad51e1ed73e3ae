'use client';

import { rectSortingStrategy, SortableContext } from '@dnd-kit/sortable';
import clsx from 'clsx';
import { ArrowDown, ArrowUp, Copy, Plus, X } from 'lucide-react';
import type { Dispatch } from 'react';
import {
  type Draft,
  type DraftAction,
  type DraftLayer,
  hasRoomForLayer,
  roomIn,
} from '@/components/mixture-editor/draft/mixture-draft';
import type { MixtureProblems } from '@/components/mixture-editor/draft/mixture-problems';
import { findingOfLayer, selfFinding } from '@/components/mixture-editor/draft/paper-findings';
import { Finding } from '@/components/mixture-editor/fields/finding-note';
import { CheckField, NumberField, SelectField } from '@/components/mixture-editor/fields/form-fields';
import { MoveHandle } from '@/components/mixture-editor/moving/move-handle';
import type { Movable } from '@/components/mixture-editor/moving/moves';
import { useStep } from '@/components/mixture-editor/moving/moving-area';
import { movableId, useMovable } from '@/components/mixture-editor/moving/use-movable';
import { Button, IconButton } from '@/components/ui/button';
import { plural } from '@/lib/format/quantities';
import { mixtureDefaults } from '@/lib/mixture/mixture-defaults';
import { SimilarityField } from './similarity-field';
import { SlotCard } from './slot-card';
import { firstSimilarity } from './speed-fields';

interface LayerRowProps {
  draft: Draft;
  layer: DraftLayer;
  index: number;
  problems: MixtureProblems;
  dispatch: Dispatch<DraftAction>;
}

/** A layer of proposers: its slots side by side, and its quorum. */
export function LayerRow({ draft, layer, index, problems, dispatch }: LayerRowProps) {
  const item: Movable = { kind: 'layer', key: layer.key, layer: layer.key };
  const { ref, handle, isDragged, style } = useMovable(item);
  const step = useStep();
  const number = index + 1;
  const size = layer.slots.length;
  const layerProblem = problems.get(`/layers/${index}/proposers`);
  const setAgreement = (adaptiveQuorum: DraftLayer['adaptiveQuorum']) =>
    dispatch({ type: 'setLayer', layer: layer.key, changes: { adaptiveQuorum } });
  return (
    <section
      ref={ref}
      // Not “Layer 1”, which is the name of a layer of the run in the try panel.
      aria-label={`Proposers of layer ${number}`}
      className={clsx(
        'flex flex-col gap-3 rounded-2xl p-3 transition-opacity sm:p-4',
        isDragged && 'opacity-50 outline-1 outline-accent outline-dashed',
      )}
      style={{ ...style, background: `var(--band-${Math.min(number, 5)})` }}
    >
      <div className="flex items-center gap-1">
        <MoveHandle item={item} name={`layer ${number}`} handle={handle} />
        <h2 className="flex-1 font-semibold text-ui">
          Layer {number}
          <span className="ml-2 font-normal text-ink-muted">{plural(size, 'proposer')}</span>
        </h2>
        <IconButton
          label={`Move layer ${number} up`}
          className="text-ink-muted"
          disabled={index === 0}
          onClick={() => step(item, 'up')}
        >
          <ArrowUp />
        </IconButton>
        <IconButton
          label={`Move layer ${number} down`}
          className="text-ink-muted"
          disabled={index === draft.layers.length - 1}
          onClick={() => step(item, 'down')}
        >
          <ArrowDown />
        </IconButton>
        <IconButton
          label={`Duplicate layer ${number}`}
          className="text-ink-muted"
          disabled={!hasRoomForLayer(draft, size)}
          onClick={() => dispatch({ type: 'duplicateLayer', layer: layer.key })}
        >
          <Copy />
        </IconButton>
        <IconButton
          label={`Remove layer ${number}`}
          className="text-ink-muted"
          disabled={draft.layers.length === 1}
          onClick={() => dispatch({ type: 'removeLayer', layer: layer.key })}
        >
          <X />
        </IconButton>
      </div>
      {layerProblem !== undefined && <p className="text-danger-ink text-small">{layerProblem}</p>}
      <SortableContext
        id={movableId(item)}
        items={layer.slots.map(({ key }) => movableId({ kind: 'slot', key }))}
        strategy={rectSortingStrategy}
      >
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,max(216px,30%)),1fr))] gap-2.5">
          {layer.slots.map((slot, slotIndex) => (
            <SlotCard
              key={slot.key}
              draft={draft}
              layer={layer}
              layerIndex={index}
              slot={slot}
              index={slotIndex}
              problems={problems}
              dispatch={dispatch}
            />
          ))}
        </ul>
      </SortableContext>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2.5">
        <Button
          look="outline"
          disabled={roomIn(draft, layer) === 0}
          onClick={() => dispatch({ type: 'addSlot', layer: layer.key })}
        >
          <Plus aria-hidden="true" className="size-4" />
          Add a proposer
        </Button>
        {size > 1 && (
          <div className="w-52">
            <SelectField
              label="Continue"
              value={String(layer.quorum ?? size)}
              options={Array.from({ length: size }, (_, less) => [
                String(size - less),
                less === 0 ? `when all ${size} are done` : `when ${size - less} of ${size} are done`,
              ])}
              problem={problems.get(`/layers/${index}/quorum`)}
              onChange={(count) =>
                dispatch({
                  type: 'setLayer',
                  layer: layer.key,
                  changes: Number(count) === size ? waitForAll : { quorum: Number(count) },
                })
              }
            />
          </div>
        )}
        {layer.quorum !== undefined && (
          <div className="w-36">
            <NumberField
              label="Grace period for the others"
              value={layer.graceMs}
              silent={mixtureDefaults.graceMs}
              scale={1000}
              unit="s"
              problem={problems.get(`/layers/${index}/graceMs`)}
              onChange={(graceMs) => dispatch({ type: 'setLayer', layer: layer.key, changes: { graceMs } })}
            />
          </div>
        )}
      </div>
      {size > 1 && (
        <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
          <div className="min-w-64 flex-1">
            <CheckField
              label="Continue when they agree"
              hint="An adaptive quorum: as soon as at least two proposals are done, and all that are done agree by their words, the others are stopped. Not part of the paper."
              checked={layer.adaptiveQuorum !== undefined}
              onChange={(on) => setAgreement(on ? { similarity: firstSimilarity } : undefined)}
            />
          </div>
          {layer.adaptiveQuorum !== undefined && (
            <SimilarityField
              value={layer.adaptiveQuorum.similarity}
              problem={problems.get(`/layers/${index}/adaptiveQuorum/similarity`)}
              onChange={(similarity) => setAgreement({ similarity })}
            />
          )}
        </div>
      )}
      <div className="flex flex-col gap-1">
        <Finding>{findingOfLayer(size)}</Finding>
        {isOneModel(layer) && <Finding source={selfFinding.source}>{selfFinding.words}</Finding>}
      </div>
    </section>
  );
}

function isOneModel({ slots }: DraftLayer): boolean {
  return slots.length > 1 && new Set(slots.map(({ spec }) => spec.model)).size === 1;
}

const waitForAll = { quorum: undefined, graceMs: undefined };

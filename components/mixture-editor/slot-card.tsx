'use client';

import clsx from 'clsx';
import { Copy, Ellipsis, X } from 'lucide-react';
import type { Dispatch } from 'react';
import {
  type Direction,
  type Draft,
  type DraftAction,
  type DraftLayer,
  type DraftSlot,
  roomIn,
  stepOf,
} from '@/components/mixture-editor/draft/mixture-draft';
import type { MixtureProblems } from '@/components/mixture-editor/draft/mixture-problems';
import { findingOfProposer } from '@/components/mixture-editor/draft/paper-findings';
import { Finding } from '@/components/mixture-editor/fields/finding-note';
import { MoveHandle } from '@/components/mixture-editor/moving/move-handle';
import type { Movable } from '@/components/mixture-editor/moving/moves';
import { useStep } from '@/components/mixture-editor/moving/moving-area';
import { useMovable } from '@/components/mixture-editor/moving/use-movable';
import { IconButton } from '@/components/ui/button';
import { Menu, MenuItem, MenuSection } from '@/components/ui/menu/menu';
import { mixtureDefaults } from '@/lib/mixture/mixture-defaults';
import { CallFields } from './call-fields';

interface SlotCardProps {
  draft: Draft;
  layer: DraftLayer;
  layerIndex: number;
  slot: DraftSlot;
  index: number;
  problems: MixtureProblems;
  dispatch: Dispatch<DraftAction>;
}

const moves: readonly (readonly [Direction, string])[] = [
  ['left', 'One place earlier'],
  ['right', 'One place later'],
  ['up', 'To the layer above'],
  ['down', 'To the layer below'],
];

/** The sample counts of one model that the paper measured. */
const samples = [2, 3, 6] as const;

/** One slot of a layer: its model, its parameters and its actions. */
export function SlotCard({ draft, layer, layerIndex, slot, index, problems, dispatch }: SlotCardProps) {
  const item: Movable = { kind: 'slot', key: slot.key, layer: layer.key };
  const { ref, handle, isDragged, style } = useMovable(item);
  const step = useStep();
  const finding = findingOfProposer(slot.spec.model);
  const place = `${layerIndex + 1}.${index + 1}`;
  const room = roomIn(draft, layer);
  const duplicate = (copies: number) => dispatch({ type: 'duplicateSlot', slot: slot.key, copies });
  return (
    <li
      ref={ref}
      style={style}
      aria-label={`Slot ${place}`}
      className={clsx(
        'flex min-w-0 flex-col gap-1.5 rounded-xl border bg-surface p-3 transition-opacity',
        isDragged && 'border-accent border-dashed opacity-50',
      )}
    >
      <div className="-mt-1 -mr-1.5 flex items-center">
        <MoveHandle item={item} name={place} handle={handle} />
        <span className="figures flex-1 text-ink-faint text-small">{place}</span>
        <IconButton label={`Duplicate ${place}`} disabled={room === 0} onClick={() => duplicate(1)}>
          <Copy />
        </IconButton>
        <Menu
          trigger={
            <IconButton label={`Move or repeat ${place}`}>
              <Ellipsis />
            </IconButton>
          }
        >
          <MenuSection title="Move">
            {moves.map(([direction, name]) => (
              <MenuItem
                key={direction}
                disabled={stepOf(draft, slot.key, direction) === null}
                onSelect={() => step(item, direction)}
              >
                {name}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection title="Same model">
            {samples.map((times) => (
              <MenuItem key={times} disabled={room < times - 1} onSelect={() => duplicate(times - 1)}>
                {times} times
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
        <IconButton
          label={`Remove ${place}`}
          disabled={layer.slots.length === 1}
          onClick={() => dispatch({ type: 'removeSlot', slot: slot.key })}
        >
          <X />
        </IconButton>
      </div>
      <CallFields
        defaultLimit={mixtureDefaults.maxOutputTokens}
        place={place}
        spec={slot.spec}
        problems={problems}
        path={`/layers/${layerIndex}/proposers/${index}`}
        onChange={(changes) => dispatch({ type: 'setSlot', slot: slot.key, changes })}
      />
      {finding !== null && <Finding brief>{finding}</Finding>}
    </li>
  );
}

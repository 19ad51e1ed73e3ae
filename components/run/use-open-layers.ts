'use client';

import { type RefObject, use, useLayoutEffect, useState } from 'react';
import { activeLayerOf } from '@/lib/format/layer-summary';
import type { RunState } from '@/lib/moa/events/run-state';
import { ReadingContext } from './reading';

/**
 * Which layers are unfolded: the one that works, and those that a person unfolded. A layer in which a person reads stays
 * unfolded when it ends. Without an answer, what the layers gave stays unfolded.
 * @param bands the element that contains the layers.
 */
export function useOpenLayers(run: RunState, bands: RefObject<HTMLElement | null>) {
  const [chosen, setChosen] = useState<ReadonlyMap<number, boolean>>(new Map());
  const active = activeLayerOf(run);
  const [shownActive, setShownActive] = useState(active);
  const isRead = use(ReadingContext);
  useLayoutEffect(() => {
    if (active === shownActive) return;
    const band = bands.current?.querySelector(`[data-layer="${shownActive}"]`) ?? null;
    if (shownActive !== null && isRead(band)) setChosen((before) => new Map(before).set(shownActive, true));
    setShownActive(active);
  }, [active, shownActive, bands, isRead]);
  const rests = run.status !== 'running' && run.answer === '';
  const isOpen = (layer: number) =>
    chosen.get(layer) ?? (rests ? hasBegun(run, layer) : layer === shownActive);
  return {
    isOpen,
    toggle: (layer: number) => setChosen((before) => new Map(before).set(layer, !isOpen(layer))),
    setAll: (layers: readonly number[], open: boolean) =>
      setChosen(new Map(layers.map((layer) => [layer, open]))),
  };
}

function hasBegun({ calls }: RunState, layer: number): boolean {
  return calls.some((call) => call.layer === layer && call.status !== 'skipped' && call.status !== 'pending');
}

'use client';

import { memo } from 'react';
import { windowsOf } from '@/lib/format/sub-calls';
import type { CallState } from '@/lib/moa/events/run-state';
import { CallCard } from './call-card';

interface LayerRowProps {
  layer: number;
  calls: readonly CallState[];
  steps: readonly CallState[];
  facts: readonly string[];
  nameOf: (reference: string) => string;
  onOpen: (call: string) => void;
  onRetry: ((call: string) => void) | undefined;
}

/** A layer as a band, one shade deeper than the previous one, with its slots in a scrolling row. */
export const LayerRow = memo(function LayerRow(props: LayerRowProps) {
  const { layer, calls, steps, facts, nameOf, onOpen, onRetry } = props;
  // A call that reads in windows waits for its sub-calls.
  const idle =
    calls.every(({ status }) => status === 'pending' || status === 'skipped') &&
    !calls.some((call) => windowProps(call, steps).latestWindow !== null);
  return (
    <section
      aria-label={`Layer ${layer}`}
      data-layer={layer}
      className="flex flex-col gap-1.5 rounded-xl p-2.5 @2xl/run:flex-row @2xl/run:gap-2.5"
      style={{ background: `var(--band-${Math.min(layer, 5)})` }}
    >
      <div className="flex shrink-0 flex-wrap items-baseline gap-x-2.5 px-1 pt-0.5 text-small @2xl/run:w-[78px] @2xl/run:flex-col @2xl/run:gap-0">
        <h3 className="font-semibold text-ink text-small">Layer {layer}</h3>
        {facts.map((fact) => (
          <span key={fact} className="text-ink-muted">
            {fact}
          </span>
        ))}
      </div>
      <ul className="-mx-2.5 grid min-w-0 flex-1 snap-x snap-mandatory scroll-px-2.5 auto-cols-[78%] grid-flow-col gap-1.5 overflow-x-auto px-2.5 @xl/run:auto-cols-[200px] @2xl/run:ml-0 @2xl/run:scroll-px-0 @2xl/run:pl-0 @min-[60rem]/run:auto-cols-[minmax(138px,1fr)] @min-[60rem]/run:snap-none">
        {calls.map((call) => (
          <CallCard
            key={call.call}
            call={call}
            {...windowProps(call, steps)}
            modelName={nameOf(call.model)}
            idle={idle}
            onOpen={onOpen}
            onRetry={onRetry}
          />
        ))}
      </ul>
    </section>
  );
});

/** As plain values, so that a card whose windows do not change is not rendered again. */
function windowProps(call: CallState, steps: readonly CallState[]) {
  const windows = windowsOf(call, steps);
  return { windowWords: windows?.words ?? null, latestWindow: windows?.latest ?? null };
}

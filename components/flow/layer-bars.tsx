'use client';

import { memo } from 'react';
import { slotColour } from '@/components/ui/call-chip';
import { useInfluence } from '@/lib/client/provenance/use-provenance';
import { money, seconds } from '@/lib/format/quantities';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import type { Influence } from '@/lib/provenance/influence/influence-of';
import { percent } from './flow-diagram';
import { layerName, layerWeights } from './layer-weights';

interface LayerBarsProps {
  run: RunState;
  nameOf: (reference: string) => string;
}

/**
 * A bar a layer: as wide as its cost, a segment a call that has ended. Once the run has ended, the strong part of a segment
 * is what of the answer was first found there, against the call that gave the most.
 */
export function LayerBars(props: LayerBarsProps) {
  return props.run.status === 'running' ? <Bars {...props} influence={null} /> : <SharedBars {...props} />;
}

function SharedBars(props: LayerBarsProps) {
  return <Bars {...props} influence={useInfluence(props.run)} />;
}

interface BarsProps extends LayerBarsProps {
  influence: Influence | null;
}

/** Drawn anew when a call ends, and not for every piece of text. */
const Bars = memo(DrawnBars, (before, after) => {
  const { run, nameOf, influence } = before;
  return nameOf === after.nameOf && influence === after.influence && haveSameEnds(run, after.run);
});

function haveSameEnds({ status, calls }: RunState, after: RunState): boolean {
  if (status !== after.status || calls.length !== after.calls.length) return false;
  return calls.every((call, i) => call.status === after.calls[i]?.status);
}

function DrawnBars({ run, nameOf, influence }: BarsProps) {
  const { of, layers } = layerWeights(run);
  const shares = new Map(influence?.calls.map(({ call, share }) => [call, share]));
  const highest = Math.max(...shares.values(), 0.01);
  const wordsOf = (call: CallState) => {
    const share = shares.get(call.call);
    const given = share === undefined ? '' : `. ${percent(share)} of the answer first found here`;
    const spent = of === 'cost' ? money(call.costUsd) : seconds(call.durationMs);
    return `${call.call} ${nameOf(call.model)}: ${spent}${given}`;
  };
  return (
    <ul aria-label={`Layers by ${of}`} className="flex flex-col">
      {layers.map((layer) => (
        <li key={layer.layer} className="flex items-center gap-3">
          <span aria-hidden="true" className="w-14 shrink-0 text-[12px] text-ink-faint leading-4">
            Layer {layer.layer}
          </span>
          <span className="sr-only">{layerName(layer)}: </span>
          <span className="min-w-0 flex-1">
            <span
              className="flex h-[7px] min-w-1 gap-px"
              style={{ width: `${Math.max(0.5, layer.width * 100)}%` }}
            >
              {layer.calls.map(({ call, part }) => (
                <span
                  key={call.call}
                  role="img"
                  aria-label={wordsOf(call)}
                  title={wordsOf(call)}
                  className="relative h-full min-w-px overflow-hidden rounded-[2px]"
                  style={{
                    flexGrow: part,
                    flexBasis: 0,
                    background: `color-mix(in oklch, ${colourOf(call)} 30%, transparent)`,
                  }}
                >
                  <span
                    className="absolute inset-y-0 left-0"
                    style={{
                      width: `${(100 * (call.role === 'aggregator' ? (influence?.own ?? 0) : (shares.get(call.call) ?? 0))) / highest}%`,
                      background: colourOf(call),
                    }}
                  />
                </span>
              ))}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function colourOf({ role, call }: CallState): string {
  return role === 'aggregator' ? 'var(--accent)' : slotColour(call);
}

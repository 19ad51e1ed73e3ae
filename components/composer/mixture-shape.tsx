import type { Mixture } from '@/lib/mixture/mixture-schema';

/**
 * The shape of a mixture: one band per layer, one bar per slot, the aggregator below in the accent colour.
 */
export function MixtureShape({ mixture }: { mixture: Mixture }) {
  return (
    <span aria-hidden="true" className="flex w-14 shrink-0 flex-col gap-[3px]">
      {mixture.layers.map((layer, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a layer has no other name than its place.
        <span key={index} className="flex gap-[2px]">
          {layer.proposers.map((_, slot) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nor has a slot.
            <span key={slot} className="h-[5px] flex-1 rounded-[1.5px] bg-line-strong" />
          ))}
        </span>
      ))}
      <span className="h-[5px] rounded-[1.5px] bg-accent" />
    </span>
  );
}

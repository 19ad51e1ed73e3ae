/** Removes system prompts and instructions from a run and from its requests. Pure. */
import type { SharedRun } from '@/lib/contract/share-contract';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { parsePlace, planOf } from '@/lib/mixture/plan';
import { withoutSystemPrompt } from '@/lib/moa/prompt/without-system-prompt';

/** @param askedPrompt the system prompt of the API client that asked; empty for none. */
export function withoutPrompts(run: SharedRun, askedPrompt: string): SharedRun {
  const { requests, mixture } = run;
  const bare = { ...run, mixture: bareMixture(mixture) };
  if (requests === undefined) return bare;
  const withoutThem = Object.entries(requests).map(([call, request]) => [
    call,
    withoutSystemPrompt(request, [mixture.systemPrompt ?? '', askedPrompt, instructionsOf(mixture, call)]),
  ]);
  return { ...bare, requests: Object.fromEntries(withoutThem) };
}

/** The instructions of a slot, which its sub-calls have too. */
function instructionsOf(mixture: Mixture, call: string): string {
  const place = parsePlace(call);
  const planned = planOf(mixture)
    .flat()
    .find(({ layer, slot }) => layer === place?.layer && slot === place.slot);
  return planned?.spec.instructions ?? '';
}

function bareMixture({ systemPrompt: _, ...mixture }: Mixture): Mixture {
  return {
    ...mixture,
    layers: mixture.layers.map((layer) => ({
      ...layer,
      proposers: layer.proposers.map(withoutInstructions),
    })),
    aggregator: withoutInstructions(mixture.aggregator),
  };
}

function withoutInstructions<T extends { instructions?: string | undefined }>({
  instructions: _,
  ...slot
}: T) {
  return slot;
}

/**
 * Selects which outputs of a layer the next layer reads, by the optional steps of the mixture. By default
 * all.
 */
import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { CallOutcome } from '@/lib/moa/call/call-progress';
import { nearDuplicatesOf } from './near-duplicates';
import { outlierOf } from './outlier';

export interface ChosenReferences {
  /** In slot order. */
  references: CallOutcome[];
  /** What was left out and why, as notes on the calls that read the rest. */
  notes: string[];
}

/** Near-duplicates are dropped first: two copies of one answer must not form a majority against a third. */
export function chooseReferences(
  outputs: readonly CallOutcome[],
  steps: Mixture['references'],
): ChosenReferences {
  const all = { references: [...outputs], notes: [] };
  const distinct = steps?.dropNearDuplicates ? withoutNearDuplicates(all) : all;
  return steps?.dropOutlier ? withoutOutlier(distinct) : distinct;
}

function withoutNearDuplicates({ references, notes }: ChosenReferences): ChosenReferences {
  const originals = nearDuplicatesOf(references.map(({ text }) => text));
  const told = references.flatMap(({ call }, index) => {
    const original = references[originals[index] ?? -1];
    return original === undefined ? [] : [`Left out ${call}: a near-duplicate of ${original.call}.`];
  });
  return {
    references: references.filter((_, index) => originals[index] === null),
    notes: [...notes, ...told],
  };
}

function withoutOutlier({ references, notes }: ChosenReferences): ChosenReferences {
  const outlier = references[outlierOf(references.map(({ text }) => text)) ?? -1];
  if (outlier === undefined) return { references, notes };
  return {
    references: references.filter((reference) => reference !== outlier),
    notes: [...notes, `Left out ${outlier.call}: it stands apart from the other references.`],
  };
}

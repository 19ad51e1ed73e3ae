import type { SharedRun } from '@/lib/contract/share-contract';

/** The run with the calls of its answer alone, and of these only what they answered. Pure. */
export function withoutLayers(run: SharedRun): SharedRun {
  return {
    ...run,
    layers: [],
    calls: run.calls
      .filter(({ call }) => run.answerCalls.includes(call))
      // Reasoning quotes the proposals; notes and failed attempts name calls that are not here.
      .map((call) => ({ ...call, reasoning: '', notes: [], reads: [], disagreement: null, failures: [] })),
  };
}

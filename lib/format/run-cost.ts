/** Costs of which some parts may be unknown. Pure. */
import type { RunState } from '@/lib/moa/events/run-state';
import { money } from './quantities';

/** A sum with its unknown parts: ">$0.2198" is what is known of it. */
export function sumOfMoney(knownUsd: number | null, unknownParts: number): string {
  if (unknownParts === 0) return money(knownUsd);
  return knownUsd === null || knownUsd === 0 ? money(null) : `>${money(knownUsd)}`;
}

/** The number of calls that this run paid for at a price that is not known. */
export function unpricedCallsOf({ calls }: Pick<RunState, 'calls'>): number {
  return calls.filter(({ costUsd, usage, reused }) => {
    return !reused && costUsd === null && usage.outputTokens !== null;
  }).length;
}

/** Whether anything is known about what the run cost: nothing is in a share without costs, and where no call was billed. */
export function hasCosts(run: RunState): boolean {
  return run.costUsd !== null || unpricedCallsOf(run) > 0;
}

/** What a run cost, as far as it is known. */
export function costOfRun(run: RunState): string {
  return sumOfMoney(run.costUsd, unpricedCallsOf(run));
}

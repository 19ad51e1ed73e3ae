/** Which calls of a run another mixture has in common with it, so that they are made once. Pure. */
import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { CallState } from '@/lib/moa/events/run-state';

type SharedCall = Pick<CallState, 'layer' | 'slot' | 'role' | 'status'>;

/**
 * The calls of an ended run that a run of `mixture` for the same question would make in the same way: the same slot at
 * the same place, which reads the same. Beyond the first layer that holds only where all layers before are shared whole.
 * A layer that may go on without all of its calls is not shared, since what it waits for is what it is measured by.
 */
export function sharedCalls<C extends SharedCall>(
  mixture: Mixture,
  { mixture: donor, calls }: { mixture: Mixture; calls: readonly C[] },
): C[] {
  if (mixture.systemPrompt !== donor.systemPrompt) return [];
  const shared: C[] = [];
  for (const [index, layer] of mixture.layers.entries()) {
    const other = donor.layers[index];
    if (other === undefined || goesOnEarly(layer)) break;
    if (index > 0 && !readsAlike(mixture, donor)) break;
    const own = calls.filter((call) => call.layer === index + 1);
    // Windows belong to their slot and to what was read before.
    if (own.some(({ role }) => role !== 'proposer')) break;
    const common = own.filter(
      (call) =>
        call.status === 'succeeded' &&
        call.slot <= layer.proposers.length &&
        isSame(layer.proposers[call.slot - 1], other.proposers[call.slot - 1]),
    );
    shared.push(...common);
    const whole = common.length === layer.proposers.length && common.length === other.proposers.length;
    if (!whole || goesOnEarly(other)) break;
  }
  return shared;
}

/** Whether the layer may go on without all of its calls. */
function goesOnEarly({ quorum, adaptiveQuorum }: Mixture['layers'][number]): boolean {
  return quorum !== undefined || adaptiveQuorum !== undefined;
}

function readsAlike(a: Mixture, b: Mixture): boolean {
  return isSame([a.referenceFormat, a.references], [b.referenceFormat, b.references]);
}

/** Specs come from one schema, so their fields are in one order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

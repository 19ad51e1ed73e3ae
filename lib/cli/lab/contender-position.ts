import { misused } from '@/lib/cli/command-failure';
import type { Contender } from '@/lib/contract/lab/evaluation-contract';

/** The position, from 0, of the contender that is named by its number from 1, name, slug or model. @throws Failure */
export function contenderPosition(named: string, contenders: readonly Contender[]): number {
  if (/^\d{1,3}$/.test(named) && contenders[Number(named) - 1] !== undefined) return Number(named) - 1;
  const wanted = named.toLowerCase();
  for (const nameOf of names) {
    const found = contenders.findIndex((contender) => nameOf(contender)?.toLowerCase() === wanted);
    if (found >= 0) return found;
  }
  const known = contenders.map(({ name }, i) => `${i + 1} (${name})`).join(', ');
  throw misused(`The evaluation has no contender "${named}". There are ${known}.`);
}

const names: ((contender: Contender) => string | null)[] = [
  ({ name }) => name,
  ({ slug }) => slug,
  ({ mixture }) => (mixture.layers.length === 0 ? mixture.aggregator.model : null),
];

export type Verdict = 'a' | 'b' | 'tie';

/** One pair of answers, judged twice. */
export interface BothOrders {
  /** The verdict when A was shown first. */
  aFirst: Verdict;
  /** The verdict when B was shown first. */
  bFirst: Verdict;
}

export interface OrderConsistency {
  samples: number;
  /** The share of pairs with the same verdict in both orders; null without pairs. */
  consistent: number | null;
  /** The share of verdicts other than ties for the answer that was shown first: 0.5 without bias. */
  firstPreferred: number | null;
}

export function orderConsistency(pairs: readonly BothOrders[]): OrderConsistency {
  const same = pairs.filter(({ aFirst, bFirst }) => aFirst === bFirst).length;
  const decided = pairs.flatMap(({ aFirst, bFirst }) => [
    ...(aFirst === 'tie' ? [] : [aFirst === 'a']),
    ...(bFirst === 'tie' ? [] : [bFirst === 'b']),
  ]);
  return {
    samples: pairs.length,
    consistent: pairs.length === 0 ? null : same / pairs.length,
    firstPreferred: decided.length === 0 ? null : decided.filter(Boolean).length / decided.length,
  };
}

/** The verdict of both orders together: two different ones are a tie, as in MT-Bench. */
export function verdictOfBothOrders({ aFirst, bFirst }: BothOrders): Verdict {
  return aFirst === bFirst ? aFirst : 'tie';
}

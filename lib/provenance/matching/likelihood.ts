/** How a sentence and a passage compare. */
export interface Comparison {
  /** The share of the sentence that the passage has, by weight. */
  covered: number;
  /** The share of the passage that the sentence has, by weight. */
  used: number;
  /** The weight that they share: about the number of rare words. */
  shared: number;
  /**
   * What the passage's numbers say about the sentence's: it has them all, it lacks some, or it lacks some and has others in
   * their place.
   */
  numbers: 'same' | 'fewer' | 'other';
}

const numbersCost = { same: 0, fewer: 2, other: 3 } as const;

/**
 * The probability that a sentence was made from a passage: a logistic regression on the development part of the labelled
 * answers, its weights rounded. Shares alone would take short sentences of common words for alike.
 * @param passages the number of passages that the sentence is compared with. The more there are, the likelier one resembles
 * it by chance.
 */
export function likelihood({ covered, used, shared, numbers }: Comparison, passages: number): number {
  const likeness = 3 * covered + 4.5 * used + 4.5 * Math.log1p(shared) - numbersCost[numbers];
  return 1 / (1 + Math.exp(6.55 + Math.log(passages) / 4 - likeness));
}

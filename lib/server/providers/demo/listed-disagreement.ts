interface Point {
  point: string;
  /** The numbers of the texts that hold the point, from 1. */
  responses: number[];
}

/** The list that the aggregator's model is asked for (lib/moa/prompt/disagreement-prompt.ts). */
export interface ListedDisagreement {
  consensus: Point[];
  contradictions: { about: string; claims: Point[] }[];
  partialCoverage: Point[];
  uniqueInsights: Point[];
}

/** What references agree and disagree on, as it is streamed, stored and shown. */
export interface Disagreement {
  /** What several hold and none contradicts. */
  consensus: Point[];
  contradictions: Contradiction[];
  /** What matters to the question and only some cover. */
  partialCoverage: Point[];
  /** What one alone brings. */
  uniqueInsights: Point[];
}

export interface Point {
  point: string;
  /** The places of the calls that hold it; one at least. */
  heldBy: string[];
}

/** Claims that cannot all be true. */
export interface Contradiction {
  about: string;
  claims: Point[];
}

/** What came of a text that was to be the list. */
export type ReadDisagreement = { ok: true; disagreement: Disagreement } | { ok: false; reason: string };

/** What the demo voices say about one suggested question: data, written and checked by hand. */

export type ProposerId = 'careful' | 'blunt' | 'sceptic' | 'storyteller' | 'engineer' | 'teacher';

/**
 * A paragraph of a text that was written after reading references. `«name»` stands for the number of the first
 * reference with the point of that name; `«responses»` for the number of references and the word "response".
 */
export interface Part {
  text: string;
  /**
   * Points that the references must hold, beside those that `text` names. `alone` stands for: exactly one of several
   * references holds the insight.
   */
  needs?: readonly string[];
  /** Points that the references must not hold. */
  lacks?: readonly string[];
}

interface ListedPoint {
  point: string;
  /** The names of points; a reference with one of them says this. */
  saidBy: readonly string[];
}

/** The words of other wordings of a question, in lower case. */
export interface Wording {
  /** Groups of which it has a word each. */
  needs: readonly (readonly string[])[];
  /** What it may say beside them and function words. Any other word makes it another question. */
  may: readonly string[];
}

export interface Script {
  question: string;
  wording: Wording;
  /**
   * Names of points and the words by which a text shows that it holds them. `mistake` is the planted mistake,
   * `correction` its correction, `insight` what one proposal alone brings.
   */
  points: Readonly<Record<string, string>>;
  /** What the careful voice thinks before it writes. */
  thought: string;
  /** Layer 1: one text a voice. */
  first: Readonly<Record<ProposerId, string>>;
  /** Later layers: the parts that fit the references. */
  later: Readonly<Record<ProposerId, readonly Part[]>>;
  /** The aggregator's parts. */
  answer: readonly Part[];
  /** The list of what the references agree and disagree on. */
  list: {
    consensus: readonly ListedPoint[];
    contradictions: readonly { about: string; claims: readonly ListedPoint[]; decision: string }[];
    uniqueInsights: readonly ListedPoint[];
  };
}

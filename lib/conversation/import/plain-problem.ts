/** What is wrong with a value of a file. */
export interface PlainProblem {
  path: readonly PropertyKey[];
  /** As in `sentenceOf` of lib/contract/plain-problems.ts. */
  detail: string;
}

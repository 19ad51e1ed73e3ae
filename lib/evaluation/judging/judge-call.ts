import type { Reading } from '@/lib/evaluation/judges/judge-reading';
import type { JudgeAnswer, JudgeRequest } from '@/lib/evaluation/judges/judge-request';

/** One judgement that is to be made about answers to a sample. */
export interface JudgeCall {
  /** What is judged: "0", "0.2" for the second turn, "0-1:aFirst" for a pair in an order. */
  call: string;
  /** Positions of the contenders. */
  contenders: number[];
  how: AskedJudgement | DecidedJudgement;
}

/** A model is asked. */
export interface AskedJudgement {
  request: JudgeRequest;
  read(answer: JudgeAnswer): Reading<unknown>;
}

/** Nobody needs to be asked. */
export interface DecidedJudgement {
  value: unknown;
  /** Why. */
  words: string;
}

/** The answers of one contender, one for each turn; null when it has none. */
export type Answers = readonly string[] | null;

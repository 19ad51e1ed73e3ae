/** What the report of an evaluation is computed from. */
import type { AlpacaReference } from '@/lib/evaluation/alpaca/length-control-rows';
import type { Judge } from '@/lib/evaluation/judging/judge';

/** One answer of a contender to a sample, as far as figures need it. */
export interface ScoredAnswer {
  position: number;
  contender: number;
  failed: boolean;
  /** By judge; null without a score. */
  scores: readonly (number | null)[];
  costUsd: number | null;
  latencyMs: number | null;
  firstTokenMs: number | null;
  /** In Unicode code points, all turns together. */
  characters: number;
  /** Of the answer that the sample brings along, in Unicode code points; null where it brings none. */
  givenCharacters: number | null;
  category: string | null;
  /** What a person thinks of it; null when nobody said. */
  thumb: 'up' | 'down' | null;
}

/** One judgement, as far as trust in the judge needs it. */
export interface JudgedCall {
  position: number;
  judge: number;
  /** As in `judgeCalls`. */
  call: string;
  /** Null when the judge gave no judgement. */
  value: unknown;
}

export interface ReportInput {
  /** The names of the contenders. */
  names: readonly string[];
  judges: readonly Judge[];
  /** Of samples that are judged. */
  answers: readonly ScoredAnswer[];
  judgements: readonly JudgedCall[];
  /** AlpacaEval's difficulties, where the dataset has them. */
  lengthControl: AlpacaReference | null;
}

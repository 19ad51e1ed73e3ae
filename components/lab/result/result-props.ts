import type { EvaluationPlace } from '@/lib/client/queries/lab/evaluation-place';
import type { Evaluation } from '@/lib/contract/lab/evaluation-contract';
import type { Judge } from '@/lib/evaluation/judging/judge';
import type { ContenderFigures, JudgeReport } from '@/lib/evaluation/report/report-schema';

/** What the parts of a result show: the figures of one judge. */
export interface ResultProps {
  evaluation: Evaluation;
  place: EvaluationPlace;
  /** What the contenders took, by their positions. */
  contenders: readonly ContenderFigures[];
  judge: Judge;
  /** The position of the judge. */
  position: number;
  figures: JudgeReport;
}

import { mean } from '@/lib/evaluation/statistics/mean';
import { mtBenchCategory } from './mt-bench-category';
import type { MtBenchJudgement } from './mt-bench-judgement';
import { parseRating } from './parse-rating';

export interface MtBenchFigures {
  /** Over all ratings of both turns together. Null without ratings, as are the other means. */
  average: number | null;
  turn_1: number | null;
  turn_2: number | null;
  categories: Record<string, number | null>;
  /** Ratings that count. */
  judgements: number;
  /** Judgements without a rating. */
  dropped: number;
  /** Repeated judgements of the same answer by the same judge; the first one counts. */
  duplicates: number;
}

/** MT-Bench's figures of every model of a judgement file. */
export function mtBenchReport(judgements: readonly MtBenchJudgement[]): Record<string, MtBenchFigures> {
  const byModel = Map.groupBy(judgements, ({ model }) => model);
  return Object.fromEntries([...byModel].map(([model, all]) => [model, figuresOf(all)]));
}

interface Rated {
  turn: number;
  category: string | null;
  rating: number;
}

function figuresOf(all: readonly MtBenchJudgement[]): MtBenchFigures {
  const unique = [...new Map(all.toReversed().map((judgement) => [keyOf(judgement), judgement])).values()];
  const rated = unique.toReversed().flatMap(ratedOf);
  const average = (chosen: readonly Rated[]) => mean(chosen.map(({ rating }) => rating));
  const categories = Map.groupBy(rated, ({ category }) => category);
  return {
    average: average(rated),
    turn_1: average(rated.filter(({ turn }) => turn === 1)),
    turn_2: average(rated.filter(({ turn }) => turn === 2)),
    categories: Object.fromEntries(
      [...categories].flatMap(([name, chosen]) => (name === null ? [] : [[name, average(chosen)]])),
    ),
    judgements: rated.length,
    dropped: unique.length - rated.length,
    duplicates: all.length - unique.length,
  };
}

function keyOf({ question_id, judge, turn }: MtBenchJudgement): string {
  return JSON.stringify([question_id, judge, turn]);
}

function ratedOf(judgement: MtBenchJudgement): Rated[] {
  const rating = ratingOf(judgement);
  if (rating === null) return [];
  const category = judgement.category ?? mtBenchCategory(Number(judgement.question_id));
  return [{ turn: judgement.turn, category, rating }];
}

/** FastChat's own score where the file has one. */
function ratingOf({ score, judgment }: MtBenchJudgement): number | null {
  const rating = score ?? parseRating(judgment ?? '');
  return rating === null || rating < 0 ? null : rating;
}

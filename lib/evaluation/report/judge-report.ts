/** The figures of one judge. */

import type { Judge } from '@/lib/evaluation/judging/judge';
import { paretoFront } from '@/lib/evaluation/search/pareto-front';
import { meanInterval } from '@/lib/evaluation/statistics/bootstrap';
import { mean, standardError } from '@/lib/evaluation/statistics/mean';
import type { Steps } from '@/lib/steps';
import { judgeTrust } from './judge-trust';
import { pairComparison } from './pair-comparison';
import { preferenceFigures } from './preference-figures';
import type { ContenderFigures, GroupScores, JudgeReport, PairComparison, Placing } from './report-schema';
import { type ScoreTable, scoreTable } from './score-table';
import type { ReportInput } from './scored-answer';
import { skillScores } from './skill-groups';

export function* judgeReport(
  input: ReportInput,
  judge: number,
  figures: readonly ContenderFigures[],
): Steps<JudgeReport> {
  const settings = input.judges[judge] as Judge;
  const table = scoreTable(input.answers, input.names.length, judge);
  const leaderboard: Placing[] = [];
  for (const contender of input.names.keys()) {
    // A baseline is what the others are compared with, and has no score of its own.
    if (settings.form === 'preference' && settings.baseline === contender) continue;
    leaderboard.push(yield* placing(table, contender));
  }
  leaderboard.sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
  const comparisons = yield* comparisonsWithLeader(input, table, settings, leaderboard);
  const judgements = input.judgements.filter((judgement) => judgement.judge === judge);
  return {
    leaderboard,
    comparisons,
    winMatrix: winMatrix(table),
    categories: categoriesOf(table),
    skills: settings.form === 'skills' ? skillScores(judgements, input.names.length) : [],
    costFront: front(leaderboard, (contender) => figures[contender]?.costUsd ?? null),
    latencyFront: front(leaderboard, (contender) => figures[contender]?.latencyMs ?? null),
    preference:
      settings.form === 'preference' ? preferenceFigures(input, table, judge, settings.baseline) : [],
    failures: judgements.filter(({ value }) => value === null).length,
    trust: judgeTrust(input, judge, table),
  };
}

function* placing({ scores }: ScoreTable, contender: number): Steps<Placing> {
  const own = scores[contender] ?? [];
  const known = own.filter((score) => score !== null);
  return {
    contender,
    score: mean(known),
    interval: yield* meanInterval(known),
    standardError: standardError(known),
    samples: known.length,
    missing: own.length - known.length,
  };
}

function* comparisonsWithLeader(
  { names }: ReportInput,
  { scores }: ScoreTable,
  judge: Judge,
  [leader, ...others]: readonly Placing[],
): Steps<PairComparison[]> {
  const comparisons: PairComparison[] = [];
  const side = (contender: number) => ({ name: names[contender] ?? '', scores: scores[contender] ?? [] });
  for (const other of others) {
    if (leader === undefined || leader.score === null) break;
    const [a, b] = [leader.contender, other.contender];
    const comparison = yield* pairComparison(judge, side(a), side(b));
    if (comparison !== null) comparisons.push({ a, b, ...comparison });
  }
  return comparisons;
}

function winMatrix({ scores }: ScoreTable): (number | null)[][] {
  return scores.map((row, a) => scores.map((column, b) => (a === b ? null : shareOfWins(row, column))));
}

function shareOfWins(a: readonly (number | null)[], b: readonly (number | null)[]): number | null {
  return mean(
    a.flatMap((score, i) => {
      const other = b[i] ?? null;
      return score === null || other === null ? [] : [(Math.sign(score - other) + 1) / 2];
    }),
  );
}

function categoriesOf({ categories, scores }: ScoreTable): GroupScores[] {
  const groups = Map.groupBy([...categories.keys()], (i) => categories[i] ?? '');
  if (groups.size < 2) return [];
  return [...groups].map(([name, samples]) => ({
    name,
    samples: samples.length,
    scores: scores.map((own) => mean(samples.flatMap((i) => own[i] ?? []))),
  }));
}

/** @param costOf null for a contender that cannot be placed. */
function front(leaderboard: readonly Placing[], costOf: (contender: number) => number | null): number[] {
  const points = leaderboard.flatMap(({ contender, score }) => {
    const cost = costOf(contender);
    return cost === null ? [] : [{ contender, score, cost }];
  });
  return paretoFront(points).map(({ contender }) => contender);
}

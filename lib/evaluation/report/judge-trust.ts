/** How far a judge can be trusted. */
import type { Preference } from '@/lib/evaluation/judges/preference-prompt';
import { pairsOf } from '@/lib/evaluation/judging/scores-of-judgements';
import { type Agreement, agreement, kappaWords } from '@/lib/evaluation/statistics/cohens-kappa';
import { lengthBias } from '@/lib/evaluation/statistics/length-bias';
import { type BothOrders, orderConsistency } from '@/lib/evaluation/statistics/order-consistency';
import type { JudgeReport } from './report-schema';
import { type ScoreTable, scoreTable } from './score-table';
import type { ReportInput } from './scored-answer';

export function judgeTrust(input: ReportInput, judge: number, table: ScoreTable): JudgeReport['trust'] {
  const form = input.judges[judge]?.form;
  const judgements = input.judgements.filter((judgement) => judgement.judge === judge);
  const others = [...input.judges.keys()].filter((other) => other !== judge);
  return {
    order: form === 'verdict' ? orderConsistency(bothOrders(judgements)) : null,
    length: lengthBias(judgedLengths(table)),
    people: inWords(agreement(withPeople(table))),
    otherJudges: others.map((other) => {
      const theirs = scoreTable(input.answers, input.names.length, other);
      return { judge: other, ...inWords(agreement(withJudge(table, theirs))) };
    }),
    unweighted:
      form === 'preference'
        ? judgements.filter(({ value }) => value !== null && !(value as Preference).weighted).length
        : 0,
  };
}

function inWords(figures: Agreement): Agreement & { words: string } {
  return { ...figures, words: kappaWords(figures.kappa) };
}

function bothOrders(judgements: ReportInput['judgements']): BothOrders[] {
  const readable = judgements.filter(({ value }) => value !== null);
  return [...Map.groupBy(readable, ({ position }) => position).values()].flatMap((ofSample) =>
    [...pairsOf(new Map(ofSample.map(({ call, value }) => [call, value]))).values()].filter(
      (orders): orders is BothOrders => orders.aFirst !== undefined && orders.bFirst !== undefined,
    ),
  );
}

/** Every two answers to one sample. */
function* pairs({ positions, scores }: ScoreTable): Generator<{ sample: number; a: number; b: number }> {
  for (const sample of positions.keys()) {
    for (const a of scores.keys()) {
      for (let b = a + 1; b < scores.length; b += 1) yield { sample, a, b };
    }
  }
}

/** Which of two answers is better: "a", "b" or "tie"; null where one has no score. */
function better(
  { scores }: ScoreTable,
  { sample, a, b }: { sample: number; a: number; b: number },
): string | null {
  const [first, second] = [scores[a]?.[sample] ?? null, scores[b]?.[sample] ?? null];
  if (first === null || second === null) return null;
  if (first === second) return 'tie';
  return first > second ? 'a' : 'b';
}

function judgedLengths(table: ScoreTable) {
  return [...pairs(table)].flatMap((pair) => {
    const winner = better(table, pair);
    if (winner === null) return [];
    const { sample, a, b } = pair;
    const lengthDifference = (table.characters[a]?.[sample] ?? 0) - (table.characters[b]?.[sample] ?? 0);
    return [{ lengthDifference, preferenceForA: winner === 'tie' ? 0.5 : winner === 'a' ? 1 : 0 }];
  });
}

/** Pairs of answers of which a person liked one and disliked the other, and what the judge says of them. */
function withPeople(table: ScoreTable): [string, string][] {
  return [...pairs(table)].flatMap((pair): [string, string][] => {
    const [a, b] = [table.thumbs[pair.a]?.[pair.sample] ?? null, table.thumbs[pair.b]?.[pair.sample] ?? null];
    const judged = better(table, pair);
    if (a === null || b === null || a === b || judged === null) return [];
    return [[judged, a === 'up' ? 'a' : 'b']];
  });
}

function withJudge(table: ScoreTable, other: ScoreTable): [string, string][] {
  return [...pairs(table)].flatMap((pair): [string, string][] => {
    const [mine, theirs] = [better(table, pair), better(other, pair)];
    return mine === null || theirs === null ? [] : [[mine, theirs]];
  });
}

/** The scores of contenders from what a judge said about one sample. */
import type { SkillScores } from '@/lib/evaluation/flask/parse-skill-scores';
import type { Preference } from '@/lib/evaluation/judges/preference-prompt';
import { mean } from '@/lib/evaluation/statistics/mean';
import {
  type BothOrders,
  type Verdict,
  verdictOfBothOrders,
} from '@/lib/evaluation/statistics/order-consistency';
import type { Judge } from './judge';

/**
 * @param values by call, as `judgeCalls` names them. A failed judgement is missing.
 * @returns by contender, on the judge's scale (`scaleOf`); null without a score.
 */
export function scoresOfJudgements(
  judge: Judge,
  contenders: number,
  values: ReadonlyMap<string, unknown>,
): (number | null)[] {
  const all = Array.from({ length: contenders }, (_, contender) => contender);
  switch (judge.form) {
    case 'checks':
      return all.map((contender) => (values.get(String(contender)) as number | undefined) ?? null);
    case 'verdict':
      return all.map((contender) => mean(pairScores(contender, values)));
    case 'preference':
      return all.map((contender) => preferenceScore(values.get(String(contender))));
    case 'rating':
      return all.map((contender) => mean(ratingsOf(contender, values)));
    case 'skills':
      return all.map((contender) => skillsMean(values.get(String(contender))));
  }
}

function preferenceScore(value: unknown): number | null {
  return value === undefined ? null : (value as Preference).preference - 1;
}

function skillsMean(value: unknown): number | null {
  if (value === undefined) return null;
  return mean(Object.values(value as SkillScores).filter((score) => typeof score === 'number'));
}

/** Of all turns. */
function ratingsOf(contender: number, values: ReadonlyMap<string, unknown>): number[] {
  return [...values].flatMap(([call, value]) => (call.startsWith(`${contender}.`) ? [value as number] : []));
}

/** 1 for a won comparison, 0.5 for a tie, 0 for a lost one. A pair that was judged in one order only counts as that. */
function pairScores(contender: number, values: ReadonlyMap<string, unknown>): number[] {
  return [...pairsOf(values)].flatMap(([pair, orders]) => {
    const [a, b] = pair.split('-').map(Number);
    if (a !== contender && b !== contender) return [];
    const verdict = verdictOf(orders);
    if (verdict === null) return [];
    if (verdict === 'tie') return [0.5];
    return [(verdict === 'a') === (a === contender) ? 1 : 0];
  });
}

/** The verdicts of each pair of contenders: "0-1". */
export function pairsOf(values: ReadonlyMap<string, unknown>): Map<string, Partial<BothOrders>> {
  const pairs = new Map<string, Partial<BothOrders>>();
  for (const [call, value] of values) {
    const [pair = '', order = ''] = call.split(':');
    pairs.set(pair, { ...pairs.get(pair), [order]: value as Verdict });
  }
  return pairs;
}

function verdictOf({ aFirst, bFirst }: Partial<BothOrders>): Verdict | null {
  if (aFirst === undefined || bFirst === undefined) return aFirst ?? bFirst ?? null;
  return verdictOfBothOrders({ aFirst, bFirst });
}

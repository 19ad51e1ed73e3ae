/** Evaluations as text. Pure. */
import type {
  Evaluation,
  EvaluationEstimate,
  EvaluationStatus,
  EvaluationSummary,
} from '@/lib/contract/lab/evaluation-contract';
import type { Judge } from '@/lib/evaluation/judging/judge';
import type { JudgeReport } from '@/lib/evaluation/report/report-schema';
import { aboutMoney, money, plural } from '@/lib/format/quantities';

export const statusWords: Record<EvaluationStatus, string> = {
  running: 'Running',
  paused: 'Paused',
  finished: 'Finished',
  cancelled: 'Cancelled',
  over_budget: 'Stopped at its budget',
};

export const judgeForms: Record<Judge['form'], { name: string; about: string; unit: string }> = {
  checks: {
    name: 'Checks',
    about: 'The samples’ own checks decide: right or wrong. No model is asked, so it costs nothing.',
    unit: 'Share of right answers',
  },
  verdict: {
    name: 'Pairwise comparison',
    about: 'A model compares every two contenders in both orders. A tie counts half.',
    unit: 'Share of won comparisons',
  },
  preference: {
    name: 'Preference against a baseline',
    about: 'As in AlpacaEval 2.0: a model prefers the answer or the baseline, with a probability.',
    unit: 'Preference over the baseline',
  },
  rating: {
    name: 'Rating from 1 to 10',
    about: 'As in MT-Bench: a model rates every turn, with the reference answer where there is one.',
    unit: 'Rating',
  },
  skills: {
    name: 'Skills from 1 to 5',
    about: 'As in FLASK: a model scores the skills of each sample by rubric.',
    unit: 'Mean skill score',
  },
};

/** "Checks", "Rating from 1 to 10 by Kimi K2.6". */
export function judgeWords(judge: Judge, nameOf: (reference: string) => string): string {
  const { name } = judgeForms[judge.form];
  return judge.form === 'checks' ? name : `${name} by ${nameOf(judge.model)}`;
}

/** A score on its scale: a share in percent, other scores with two decimals. "–" where there is none. */
export function scoreWords(score: number | null | undefined, { form }: Pick<Judge, 'form'>): string {
  if (score === null || score === undefined || !Number.isFinite(score)) return '–';
  return form === 'rating' || form === 'skills' ? score.toFixed(2) : `${(100 * score).toFixed(1)}%`;
}

/** A share in whole percent. */
export function shareWords(share: number | null): string {
  return share === null ? '–' : `${Math.round(100 * share)}%`;
}

/** How far two raters agree about answers: "Agree in 80% of 25 comparisons. Cohen’s kappa 0.61: substantial." */
export function agreementWords(
  {
    samples,
    share,
    kappa,
    words,
  }: Pick<JudgeReport['trust']['people'], 'samples' | 'share' | 'kappa' | 'words'>,
  what: string,
): string {
  if (samples === 0) return `No ${what} of both yet.`;
  const agreed =
    share === null ? `${samples} ${what}` : `Agree in ${shareWords(share)} of ${samples} ${what}`;
  return kappa === null
    ? `${agreed}: too few, or too much alike, for Cohen’s kappa.`
    : `${agreed}. Cohen’s kappa ${kappa.toFixed(2)}: ${words}.`;
}

/** A score of one answer: "right", "7.00", "50% won". */
export function answerScoreWords(score: number | null | undefined, judge: Pick<Judge, 'form'>): string {
  if (score === null || score === undefined || !Number.isFinite(score)) return '–';
  switch (judge.form) {
    case 'checks':
      return score === 1 ? 'right' : score === 0 ? 'wrong' : `${shareWords(score)} right`;
    case 'verdict':
      return `${shareWords(score)} won`;
    case 'preference':
      return `${shareWords(score)} preferred`;
    default:
      return scoreWords(score, judge);
  }
}

/** The share that is done, from 0 to 1. */
export function progressOf({ answers }: Pick<EvaluationSummary, 'answers'>): number {
  return answers.total === 0 ? 0 : answers.done / answers.total;
}

/** A duration for people: "12 s", "3 min", "2 h 5 min". */
export function durationWords(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 100) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export function callsWords({ calls, judgeCalls }: EvaluationEstimate): string {
  const count = (n: number, one: string) => plural(n, one).replace(/^\d+/, n.toLocaleString('en'));
  return `${count(calls, 'call')} for answers, ${count(judgeCalls, 'call')} of judges`;
}

/** What is spent, and what is left of the budget or of the expected cost. */
export function spendingWords({ spentUsd, budgetUsd, estimate, status }: Evaluation): string {
  const spent = `${money(spentUsd)} spent`;
  if (budgetUsd !== null) return `${spent}, ${money(Math.max(0, budgetUsd - spentUsd))} of the budget left`;
  const expected = estimate.costUsd?.expected ?? null;
  if (status !== 'running' || expected === null || expected === 0) return spent;
  return `${spent} of ${aboutMoney(expected)} expected`;
}

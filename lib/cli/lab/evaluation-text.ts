/** Evaluations and their figures as text for a terminal. Pure. */
import type { Evaluation, EvaluationEstimate } from '@/lib/contract/lab/evaluation-contract';
import type { Judge } from '@/lib/evaluation/judging/judge';
import type { EvaluationReport, JudgeReport, Placing } from '@/lib/evaluation/report/report-schema';
import { aboutMoney, money, plural, seconds } from '@/lib/format/quantities';
import {
  callsWords,
  durationWords,
  judgeWords,
  progressOf,
  scoreWords,
  spendingWords,
  statusWords,
} from '@/lib/reading/evaluation-words';
import { textTable } from './text-table';

export function estimateText(estimate: EvaluationEstimate): string {
  const { samples, costUsd, unpricedModels, durationMs } = estimate;
  const cost =
    costUsd === null
      ? 'cost unknown'
      : `${aboutMoney(costUsd.expected)} (${money(costUsd.low)} to ${money(costUsd.high)})`;
  const unpriced = unpricedModels.length === 0 ? '' : ` Without a price: ${unpricedModels.join(', ')}.`;
  return `${plural(samples, 'sample')}: ${callsWords(estimate)}, ${cost}, ${durationWords(durationMs)}.${unpriced}`;
}

/** One line while it runs. */
export function progressText(evaluation: Evaluation): string {
  const { answers, remainingMs } = evaluation;
  return [
    `${Math.floor(100 * progressOf(evaluation))}%`,
    `${answers.done} of ${plural(answers.total, 'answer')}${failedWords(answers.failed)}`,
    spendingWords(evaluation),
    ...(remainingMs === null ? [] : [`${durationWords(remainingMs)} left`]),
  ].join(' · ');
}

/** How it stands: its state, what failed, and a leaderboard for each judge. */
export function resultText(evaluation: Evaluation, report: EvaluationReport): string {
  const { name, status, notice, answers, failures } = evaluation;
  const state = [
    statusWords[status],
    `${answers.done} of ${plural(answers.total, 'answer')}${failedWords(answers.failed)}`,
    spendingWords(evaluation),
  ].join(' · ');
  return [
    name,
    state,
    ...(notice === null ? [] : [notice]),
    ...failures.map((failure) => `${failure.count} × ${whoFailed(evaluation, failure)}: ${failure.message}`),
    ...evaluation.judges.flatMap((judge, i) => {
      const figures = report.judges[i];
      return figures === undefined ? [] : ['', judgedText(evaluation, report, judge, figures)];
    }),
  ].join('\n');
}

function judgedText(
  { contenders }: Evaluation,
  report: EvaluationReport,
  judge: Judge,
  figures: JudgeReport,
): string {
  const rows = figures.leaderboard.map((placing) => {
    const { costUsd = null, latencyMs = null } = report.contenders[placing.contender] ?? {};
    return [
      `${placing.contender + 1}`,
      contenders[placing.contender]?.name ?? '',
      scoreWords(placing.score, judge),
      intervalWords(placing, judge),
      `${placing.samples}${placing.missing === 0 ? '' : ` (${placing.missing} missing)`}`,
      money(costUsd),
      seconds(latencyMs),
    ];
  });
  const header = ['#', 'Contender', 'Score', '95% interval', 'Samples', 'Cost', 'Latency'];
  const failed = figures.failures === 0 ? [] : [`${plural(figures.failures, 'judgement')} failed.`];
  return [
    judgeWords(judge, String),
    textTable([header, ...rows]),
    ...figures.comparisons.map(({ words }) => words),
    ...failed,
  ].join('\n');
}

function intervalWords({ interval }: Placing, judge: Judge): string {
  if (interval === null) return 'too few samples';
  return `${scoreWords(interval.low, judge)} to ${scoreWords(interval.high, judge)}`;
}

function whoFailed({ contenders, judges }: Evaluation, failure: Evaluation['failures'][number]): string {
  if (failure.contender !== null) return contenders[failure.contender]?.name ?? 'a contender';
  const judge = failure.judge === null ? undefined : judges[failure.judge];
  return judge === undefined ? 'a judge' : judgeWords(judge, String);
}

function failedWords(failed: number): string {
  return failed === 0 ? '' : `, ${failed} failed`;
}

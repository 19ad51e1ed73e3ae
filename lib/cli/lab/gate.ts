import type { Evaluation } from '@/lib/contract/lab/evaluation-contract';
import type { EvaluationReport } from '@/lib/evaluation/report/report-schema';
import { scoreWords } from '@/lib/reading/evaluation-words';
import { contenderPosition } from './contender-position';
import type { FailUnder } from './server-task';

/** Whether the first judge's score reaches the asked one. Without a score it does not. @throws Failure */
export function gateOf(
  { score: asked, contender: named }: FailUnder,
  { contenders, judges: [judge = { form: 'checks' }] }: Pick<Evaluation, 'contenders' | 'judges'>,
  report: EvaluationReport,
): { passed: boolean; words: string } {
  const position = named === null ? 0 : contenderPosition(named, contenders);
  const name = contenders[position]?.name ?? '';
  const placing = report.judges[0]?.leaderboard.find(({ contender }) => contender === position);
  const score = placing?.score ?? null;
  if (score === null) return { passed: false, words: `${name} has no score, so the gate is not passed.` };
  const passed = score >= asked;
  const relation = passed ? 'reaches' : 'is below';
  const words = `${name}: ${scoreWords(score, judge)} ${relation} ${scoreWords(asked, judge)}.`;
  return { passed, words };
}

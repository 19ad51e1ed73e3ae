/** `strata lab compare`: whether one contender is better than another. */
import type { Surroundings } from '@/lib/cli/ask-command';
import type { Evaluation, EvaluationResult, ResultPage } from '@/lib/contract/lab/evaluation-contract';
import { pairComparison } from '@/lib/evaluation/report/pair-comparison';
import { judgeWords } from '@/lib/reading/evaluation-words';
import { finish } from '@/lib/steps';
import { contenderPosition } from './contender-position';
import { evaluationPath } from './evaluation-path';
import type { CompareTask, ServerOptions } from './server-task';

/** Prints a sentence for each judge. @throws Failure for an unknown contender. */
export async function compareContenders(
  task: CompareTask & ServerOptions,
  { server, out }: Surroundings,
): Promise<void> {
  const path = evaluationPath(task.id);
  const { evaluation } = await server.api<{ evaluation: Evaluation }>('GET', path);
  const a = contenderPosition(task.a, evaluation.contenders);
  const b = contenderPosition(task.b, evaluation.contenders);
  const results = await allResults((after) =>
    server.api<ResultPage>('GET', `${path}/results?limit=200&after=${after}`),
  );
  for (const [position, judge] of evaluation.judges.entries()) {
    const side = (contender: number) => ({
      name: evaluation.contenders[contender]?.name ?? '',
      scores: results.map(({ answers }) => scoreOf(answers, contender, position)),
    });
    const comparison = finish(pairComparison(judge, side(a), side(b)));
    const words = comparison?.words ?? 'They cannot be compared: fewer than two samples have scores of both.';
    out.line(
      task.json
        ? JSON.stringify({ judge, a, b, ...(comparison ?? { samples: null, words }) })
        : `${evaluation.judges.length === 1 ? '' : `${judgeWords(judge, String)}: `}${words}`,
    );
  }
}

async function allResults(page: (after: number) => Promise<ResultPage>): Promise<EvaluationResult[]> {
  const results: EvaluationResult[] = [];
  let after: number | null = -1;
  while (after !== null) {
    const { items, nextAfter }: ResultPage = await page(after);
    results.push(...items);
    after = nextAfter;
  }
  return results;
}

function scoreOf(answers: EvaluationResult['answers'], contender: number, judge: number): number | null {
  return answers.find((answer) => answer.contender === contender)?.scores[judge] ?? null;
}

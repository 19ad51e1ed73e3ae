/** `strata lab show`: one evaluation, or the list. */
import type { Surroundings } from '@/lib/cli/ask-command';
import type { Evaluation, EvaluationPage } from '@/lib/contract/lab/evaluation-contract';
import type { EvaluationReport } from '@/lib/evaluation/report/report-schema';
import { money } from '@/lib/format/quantities';
import { statusWords } from '@/lib/reading/evaluation-words';
import { evaluationPath } from './evaluation-path';
import { resultText } from './evaluation-text';
import { searchText } from './search-text';
import type { ServerOptions } from './server-task';
import { textTable } from './text-table';

export async function show(
  { id, json }: ServerOptions & { id: string | null },
  { server, out }: Surroundings,
): Promise<void> {
  if (id === null) {
    const { items } = await server.api<EvaluationPage>('GET', '/api/evaluations?limit=100');
    if (json) for (const item of items) out.write(`${JSON.stringify(item)}\n`);
    else if (items.length > 0) out.line(listText(items));
    return;
  }
  const path = evaluationPath(id);
  const [{ evaluation }, { report }] = await Promise.all([
    server.api<{ evaluation: Evaluation }>('GET', path),
    server.api<{ report: EvaluationReport }>('GET', `${path}/report`),
  ]);
  if (json) out.line(JSON.stringify({ evaluation, report }));
  else out.line(evaluation.search === null ? resultText(evaluation, report) : searchText(evaluation));
}

function listText(items: EvaluationPage['items']): string {
  return textTable(
    items.map(({ id, name, status, answers, spentUsd }) => [
      ...[id, statusWords[status], `${answers.done}/${answers.total}`, money(spentUsd), name],
    ]),
  );
}

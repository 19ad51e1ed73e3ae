import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import { found, StrataError } from '@/lib/errors';
import { readAnswers } from '@/lib/evaluation/datasets/reference-answers';
import { countReferenced, findDataset, replaceReferences } from '@/lib/server/db/queries/lab/dataset-queries';

/** Problems that are named in the answer. */
const mostNamed = 100;

/**
 * Replaces the reference answers of samples by those of FastChat's `reference_answer/*.jsonl`.
 * @throws StrataError `not_found` for the dataset, `unprocessable` for a file with problems, or none of whose ids is in the
 * dataset. Then nothing changes.
 */
export async function importReferences(datasetId: string, chunks: AsyncIterable<string>): Promise<Dataset> {
  found(await findDataset(datasetId, 'own'), 'dataset');
  const { answers, problems } = await readAnswers(chunks);
  const [first] = problems;
  if (first !== undefined) {
    const fields = problems
      .slice(0, mostNamed)
      .map(({ line, problem }) => ({ path: `/lines/${line}`, detail: problem }));
    const message = `The file cannot be used. Line ${first.line}: ${first.problem}`;
    throw new StrataError('unprocessable', message, { fields });
  }
  if ((await replaceReferences(datasetId, answers)) === 0) {
    throw new StrataError(
      'unprocessable',
      'No question of the dataset has an id of this file, so nothing was changed.',
    );
  }
  return countReferenced(datasetId);
}

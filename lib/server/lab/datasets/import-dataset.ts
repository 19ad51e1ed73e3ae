/** Imports a file of questions: streamed, validated as a whole, and visible only when all of it is stored. */
import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import { StrataError } from '@/lib/errors';
import { importSamples } from '@/lib/evaluation/datasets/import-samples';
import type { Sample } from '@/lib/evaluation/datasets/sample';
import { isProblem, type Row, type RowProblem } from '@/lib/evaluation/files/row';
import { newId } from '@/lib/new-id';
import {
  completeDataset,
  type DatasetCounts,
  deleteDataset,
  insertDataset,
  insertSamples,
} from '@/lib/server/db/queries/lab/dataset-queries';

/** Samples of one statement. */
const batchSize = 200;
/** Problems that are named in the answer. */
const mostNamed = 100;

/**
 * @throws StrataError `unprocessable` with a field for each of the first problems, by line. Then nothing is stored.
 */
export async function importDataset(name: string, chunks: AsyncIterable<string>): Promise<Dataset> {
  return storeDataset({ name, origin: 'file' }, importSamples(chunks));
}

/** Stores samples as a dataset. @throws StrataError as `importDataset`. */
export async function storeDataset(
  { id = newId(), name, origin }: Pick<Dataset, 'name' | 'origin'> & { id?: string },
  rows: AsyncIterable<Row<Sample>> | Iterable<Row<Sample>>,
): Promise<Dataset> {
  await insertDataset({ id, name, origin });
  try {
    const { counts, problems, problemCount } = await storeRows(id, rows);
    if (problemCount > 0) throw refusal(problems, problemCount);
    return await completeDataset(id, counts);
  } catch (error) {
    await deleteDataset(id);
    throw error;
  }
}

async function storeRows(id: string, rows: AsyncIterable<Row<Sample>> | Iterable<Row<Sample>>) {
  const counts = { ...noCounts };
  const categories = new Map<string, number>();
  const problems: RowProblem[] = [];
  let problemCount = 0;
  let batch: Sample[] = [];
  async function flush() {
    if (batch.length > 0) await insertSamples(id, counts.samples - batch.length, batch);
    batch = [];
  }
  for await (const row of rows) {
    if (isProblem(row)) {
      problemCount += 1;
      if (problems.length < mostNamed) problems.push(row);
      continue;
    }
    // A file with a problem is not imported: the rest of it is only validated.
    if (problemCount > 0) continue;
    count(counts, categories, row.value);
    batch.push(row.value);
    if (batch.length === batchSize) await flush();
  }
  if (problemCount === 0) await flush();
  return { counts: { ...counts, categories: Object.fromEntries(categories) }, problems, problemCount };
}

const noCounts: DatasetCounts = {
  samples: 0,
  checked: 0,
  referenced: 0,
  given: 0,
  skilled: 0,
  severalTurns: 0,
  categories: {},
};

function count(counts: DatasetCounts, categories: Map<string, number>, sample: Sample): void {
  counts.samples += 1;
  if (sample.check !== null) counts.checked += 1;
  if (sample.references.length > 0) counts.referenced += 1;
  if (sample.given !== null) counts.given += 1;
  if (sample.skills.length > 0) counts.skilled += 1;
  if (sample.turns.length > 1) counts.severalTurns += 1;
  const category = sample.category ?? '';
  categories.set(category, (categories.get(category) ?? 0) + 1);
}

function refusal(problems: readonly RowProblem[], count: number): StrataError {
  const fields = problems.map(({ line, problem }) => ({ path: `/lines/${line}`, detail: problem }));
  const rest = count > problems.length ? ` The first ${problems.length} are listed.` : '';
  const [first] = problems;
  const what = count === 1 ? 'a problem' : `${count} problems`;
  return new StrataError(
    'unprocessable',
    `The file has ${what}, so nothing was imported. Line ${first?.line ?? 1}: ${first?.problem ?? ''}${rest}`,
    { fields },
  );
}

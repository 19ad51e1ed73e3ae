import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import { found, StrataError } from '@/lib/errors';
import { alpacaPrompts, difficultyFileSchema, referenceOf } from '@/lib/evaluation/alpaca/alpaca-file';
import { schemaProblem } from '@/lib/evaluation/files/schema-problem';
import { findDataset, storeLengthControl } from '@/lib/server/db/queries/lab/dataset-queries';

/** The file has some hundred thousand characters. */
const mostCharacters = 20_000_000;

/**
 * Adds AlpacaEval's difficulties to its 805 prompts, for the length-controlled win rate.
 * @throws StrataError `not_found` for the dataset, `unprocessable` for another dataset or another file.
 */
export async function importDifficulties(datasetId: string, chunks: AsyncIterable<string>): Promise<Dataset> {
  const { samples, given } = found(await findDataset(datasetId, 'own'), 'dataset');
  if (samples !== alpacaPrompts || given !== alpacaPrompts) {
    const message = `Length control is defined for AlpacaEval’s ${alpacaPrompts} prompts with their baseline only.`;
    throw new StrataError('unprocessable', message);
  }
  const { data, error } = difficultyFileSchema.safeParse(await readJson(chunks));
  if (error !== undefined) {
    throw new StrataError('unprocessable', `This is no file of difficulties. ${schemaProblem(error)}`);
  }
  return storeLengthControl(datasetId, referenceOf(data));
}

async function readJson(chunks: AsyncIterable<string>): Promise<unknown> {
  let text = '';
  for await (const chunk of chunks) {
    text += chunk;
    if (text.length > mostCharacters) throw new StrataError('body_too_large', 'The file is too large.');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new StrataError('unprocessable', 'The file is not valid JSON.');
  }
}

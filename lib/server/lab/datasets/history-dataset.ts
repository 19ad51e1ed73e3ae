import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import { StrataError } from '@/lib/errors';
import { type Sample, sampleSchema } from '@/lib/evaluation/datasets/sample';
import { questionsUpTo } from '@/lib/server/db/queries/lab/dataset-queries';
import { storeDataset } from './import-dataset';

/**
 * Makes a dataset from questions of conversations. A follow-up question becomes a sample with the turns before it.
 * @throws StrataError `unprocessable` for an unknown message.
 */
export async function datasetFromHistory(name: string, messageIds: readonly string[]): Promise<Dataset> {
  const samples: Sample[] = [];
  for (const [i, id] of [...new Set(messageIds)].entries()) {
    const turns = await questionsUpTo(id);
    const sample = sampleSchema.safeParse({ id, turns });
    if (turns === null || !sample.success) {
      const detail =
        turns === null ? 'is not a question of a conversation' : 'is too long, or has too many turns';
      throw new StrataError('unprocessable', `The message ${id} ${detail}.`, {
        fields: [{ path: `/messageIds/${i}`, detail }],
      });
    }
    samples.push(sample.data);
  }
  return storeDataset(
    { name, origin: 'history' },
    samples.map((value, i) => ({ line: i + 1, value })),
  );
}

/** `strata lab export`: a file of the results, streamed. */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Surroundings } from '@/lib/cli/ask-command';
import { Failure } from '@/lib/cli/command-failure';
import type { Evaluation } from '@/lib/contract/lab/evaluation-contract';
import { contenderPosition } from './contender-position';
import { evaluationPath } from './evaluation-path';
import type { ExportTask } from './server-task';

/** @throws Failure when the file cannot be written. */
export async function exportResults(
  { id, format, contender, output }: ExportTask,
  { io, server }: Surroundings,
): Promise<void> {
  const path = evaluationPath(id);
  const query = new URLSearchParams({ format });
  if (contender !== null) {
    const { evaluation } = await server.api<{ evaluation: Evaluation }>('GET', path);
    query.set('contender', String(contenderPosition(contender, evaluation.contenders)));
  }
  const bytes = await server.download(`${path}/export?${query}`);
  try {
    if (output === null) await pipeline(bytes, io.stdout, { end: false });
    else await pipeline(bytes, createWriteStream(output));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const where = output ?? 'the output';
    throw new Failure(`The export could not be written to ${where}: ${error.message}`);
  }
}

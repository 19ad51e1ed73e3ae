/** `strata lab datasets` and `strata lab import`. */
import { createReadStream } from 'node:fs';
import { ApiError } from '@/lib/api/api-client';
import type { Surroundings } from '@/lib/cli/ask-command';
import { Failure } from '@/lib/cli/command-failure';
import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import { plural } from '@/lib/format/quantities';
import type { ImportTask, ServerOptions } from './server-task';

export async function listDatasets({ json }: ServerOptions, { server, out }: Surroundings): Promise<void> {
  const { datasets } = await server.api<{ datasets: Dataset[] }>('GET', '/api/datasets');
  const width = Math.max(0, ...datasets.map(({ name }) => name.length));
  for (const dataset of datasets) {
    if (json) out.write(`${JSON.stringify(dataset)}\n`);
    else out.write(`${dataset.name.padEnd(width)}  ${dataset.id}  ${aboutDataset(dataset)}\n`);
  }
}

/** Stores the file as a dataset, then its references and difficulties. @throws Failure with the problems by line. */
export async function importFile(task: ImportTask & ServerOptions, around: Surroundings): Promise<void> {
  const { file, title, references, difficulties, json } = task;
  const path = `/api/datasets?name=${encodeURIComponent(title)}`;
  let dataset = await send(path, file, around);
  const parts = { references, difficulties };
  for (const [part, partFile] of Object.entries(parts)) {
    if (partFile === null) continue;
    try {
      dataset = await send(`/api/datasets/${dataset.id}/${part}`, partFile, around);
    } catch (error) {
      // A dataset without what belongs to it would be mistaken for the whole.
      await around.server.api('DELETE', `/api/datasets/${dataset.id}`);
      throw error;
    }
  }
  around.out.write(
    json ? `${JSON.stringify(dataset)}\n` : `${dataset.name}  ${dataset.id}  ${aboutDataset(dataset)}\n`,
  );
}

async function send(path: string, file: string, { io, server }: Surroundings): Promise<Dataset> {
  let unreadable: Error | null = null;
  async function* chunks() {
    try {
      yield* file === '-' ? io.stdin : createReadStream(file);
    } catch (error) {
      unreadable = error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  }
  try {
    return (await server.upload<{ dataset: Dataset }>(path, chunks())).dataset;
  } catch (error) {
    if (unreadable !== null) throw new Failure(`Cannot read ${file}: ${(unreadable as Error).message}`);
    throw error instanceof ApiError ? inLines(error, file) : error;
  }
}

/** The report of a refused file: a line for each problem. */
function inLines(error: ApiError, file: string): ApiError {
  const lines = error.fields.flatMap(({ path, detail }) => {
    const line = /^\/lines\/(\d+)$/.exec(path)?.[1];
    return line === undefined ? [] : [`${file}:${line}: ${detail}`];
  });
  return lines.length === 0 ? error : new ApiError([error.message, ...lines].join('\n'), error.status);
}

function aboutDataset(dataset: Dataset): string {
  const counts = [
    [dataset.checked, 'with a check'],
    [dataset.referenced, 'with a reference'],
    [dataset.given, 'with a baseline'],
    [dataset.severalTurns, 'of several turns'],
  ] as const;
  return [
    plural(dataset.samples, 'sample'),
    ...counts.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`])),
    ...(dataset.lengthControlled ? ['length control'] : []),
  ].join(' · ');
}

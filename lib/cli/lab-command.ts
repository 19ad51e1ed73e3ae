/** `strata lab`: figures of files of judgements. */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { z } from 'zod';
import type { Printer } from '@/lib/cli/output/printer';
import { alpacaFileSchema } from '@/lib/evaluation/alpaca/alpaca-file';
import { alpacaReport } from '@/lib/evaluation/alpaca/alpaca-report';
import { chooseRegularization } from '@/lib/evaluation/alpaca/choose-regularization';
import { usualRegularization } from '@/lib/evaluation/alpaca/length-controlled-win-rate';
import { jsonLines } from '@/lib/evaluation/files/json-lines';
import { readRows } from '@/lib/evaluation/files/read-rows';
import { schemaProblem } from '@/lib/evaluation/files/schema-problem';
import { flaskJudgementSchema } from '@/lib/evaluation/flask/flask-judgement';
import { flaskReport } from '@/lib/evaluation/flask/flask-report';
import { mtBenchJudgementSchema } from '@/lib/evaluation/mt-bench/mt-bench-judgement';
import { mtBenchReport } from '@/lib/evaluation/mt-bench/mt-bench-report';
import { Failure } from './command-failure';
import type { Io } from './command-io';
import type { FileTask, Regularization } from './lab-arguments';

/** Prints JSON by model. @throws Failure when the file cannot be read. */
export async function lab(task: FileTask, { stdin }: Pick<Io, 'stdin'>, out: Printer): Promise<void> {
  const report = await reportOf(task, task.file === '-' ? stdin : createReadStream(task.file));
  out.write(`${JSON.stringify(report, null, 2)}\n`);
}

async function reportOf(task: FileTask, file: NodeJS.ReadableStream): Promise<object> {
  switch (task.name) {
    case 'alpaca-lc':
      return alpacaReport(await readAlpacaFile(task.file, file), chooserOf(task.regularization));
    case 'mt-bench':
      return mtBenchReport(await readJudgements(task.file, file, mtBenchJudgementSchema));
    case 'flask': {
      const judgements = await readJudgements(task.file, file, flaskJudgementSchema);
      // FLASK writes a file for each model and does not name it inside.
      const modelOfFile = path.basename(task.file).replace(/(_review)?\.jsonl?$/, '');
      const byModel = Map.groupBy(judgements, ({ model }) => model ?? modelOfFile);
      return Object.fromEntries([...byModel].map(([model, rows]) => [model, flaskReport(rows)]));
    }
  }
}

function chooserOf(regularization: Regularization) {
  if (regularization.kind === 'search') return chooseRegularization;
  return () => regularization.c ?? usualRegularization;
}

async function readAlpacaFile(name: string, file: NodeJS.ReadableStream) {
  const content = await reading(name, () => text(file));
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new Failure(`${name} is not valid JSON.`);
  }
  const { data, error } = alpacaFileSchema.safeParse(value);
  if (error !== undefined)
    throw new Failure(`${name} is no file of AlpacaEval data. ${schemaProblem(error)}`);
  return data;
}

async function readJudgements<T>(
  name: string,
  file: NodeJS.ReadableStream,
  schema: z.ZodType<T>,
): Promise<T[]> {
  file.setEncoding('utf8');
  const chunks = file as AsyncIterable<string>;
  const { rows, problems } = await reading(name, () => readRows(jsonLines(chunks), schema));
  const [first] = problems;
  if (first !== undefined) {
    const others = problems.length === 1 ? '' : ` ${problems.length - 1} more lines cannot be read.`;
    throw new Failure(`${name}, line ${first.line}: ${first.problem}${others}`);
  }
  if (rows.length === 0) throw new Failure(`${name} has no judgements.`);
  return rows;
}

async function reading<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new Failure(`Cannot read ${name}: ${error.message}`);
    throw error;
  }
}

/** Exports of an evaluation, sample by sample, so that none is held in memory as a whole. */

import type { ResultDetail } from '@/lib/contract/lab/evaluation-contract';
import type { EvaluationExport } from '@/lib/contract/lab/export-contract';
import { StrataError } from '@/lib/errors';
import type { Sample } from '@/lib/evaluation/datasets/sample';
import { fastChatAnswer, fastChatJudgement } from '@/lib/evaluation/exports/fastchat';
import { modelOutputs } from '@/lib/evaluation/exports/model-outputs';
import { type ResultRow, resultsCsv } from '@/lib/evaluation/exports/results-csv';
import { type Judge, modelOfJudge } from '@/lib/evaluation/judging/judge';
import type { StoredEvaluation } from '@/lib/server/db/queries/lab/evaluation-queries';
import { neighboursOf } from '@/lib/server/db/queries/lab/result-queries';
import { readResult } from './read-evaluation';
import { reportOf } from './read-report';

export interface ExportedFile {
  type: string;
  /** Of the file's name. */
  extension: string;
  chunks: AsyncIterable<string>;
}

/** @throws StrataError `unprocessable` for a contender that there is not. */
export function exportEvaluation(
  evaluation: StoredEvaluation,
  format: EvaluationExport,
  contender: number,
): ExportedFile {
  switch (format) {
    case 'csv':
      return {
        type: 'text/csv',
        extension: 'csv',
        chunks: resultsCsv(rowsOf(evaluation), judgeNames(evaluation)),
      };
    case 'json':
      return { type: 'application/json', extension: 'json', chunks: wholeJson(evaluation) };
    case 'model_outputs': {
      const name = evaluation.contenders[contender]?.name;
      if (name === undefined)
        throw new StrataError('unprocessable', 'There is no contender at this position.');
      return {
        type: 'application/json',
        extension: 'model_outputs.json',
        chunks: modelOutputs(outputsOf(evaluation, contender), name),
      };
    }
    case 'mt_bench_answers':
      return { type: 'application/jsonl', extension: 'answers.jsonl', chunks: fastChatAnswers(evaluation) };
    case 'mt_bench_judgements':
      return {
        type: 'application/jsonl',
        extension: 'judgements.jsonl',
        chunks: fastChatJudgements(evaluation),
      };
  }
}

async function* details({ id }: StoredEvaluation): AsyncGenerator<ResultDetail & { sample: Sample }> {
  let position = (await neighboursOf(id, -1)).next;
  while (position !== null) {
    const detail = await readResult(id, position);
    yield { ...detail, sample: detail.sample as Sample };
    position = detail.next;
  }
}

function judgeNames({ judges }: StoredEvaluation): string[] {
  return judges.map(({ form }) => form);
}

async function* rowsOf(evaluation: StoredEvaluation): AsyncGenerator<ResultRow> {
  for await (const { sample, answers } of details(evaluation)) {
    for (const { contender, turns, runIds: _, ...answer } of answers) {
      yield {
        ...answer,
        sample: sample.id,
        category: sample.category,
        question: sample.turns.join('\n\n'),
        contender: evaluation.contenders[contender]?.name ?? '',
        answer: turns.join('\n\n'),
      };
    }
  }
}

/** The settings, the figures, and every sample with its answers and judgements. */
async function* wholeJson(evaluation: StoredEvaluation): AsyncGenerator<string> {
  const { shareToken: _, ...settings } = evaluation;
  const head = {
    format: 'strata.evaluation',
    version: 1,
    evaluation: settings,
    report: await reportOf(evaluation),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"results":[`;
  let separator = '\n';
  for await (const { previous: _p, next: _n, ...detail } of details(evaluation)) {
    yield separator + JSON.stringify(detail);
    separator = ',\n';
  }
  yield '\n]}\n';
}

async function* outputsOf(evaluation: StoredEvaluation, contender: number) {
  for await (const { sample, answers } of details(evaluation)) {
    const answer = answers.find((candidate) => candidate.contender === contender);
    if (answer?.status !== 'answered') continue;
    yield { instruction: sample.turns[0] ?? '', output: answer.turns[0] ?? '', category: sample.category };
  }
}

async function* fastChatAnswers(evaluation: StoredEvaluation): AsyncGenerator<string> {
  for await (const { sample, answers } of details(evaluation)) {
    for (const { contender, turns, status } of answers) {
      if (status !== 'answered') continue;
      const model = evaluation.contenders[contender]?.name ?? '';
      yield fastChatAnswer({
        questionId: sample.id,
        model,
        turns,
        answeredAt: Date.parse(evaluation.createdAt),
      });
    }
  }
}

async function* fastChatJudgements(evaluation: StoredEvaluation): AsyncGenerator<string> {
  const { judges, contenders, createdAt } = evaluation;
  for await (const { sample, judgements } of details(evaluation)) {
    for (const {
      judge,
      call,
      contenders: [contender = 0],
      value,
      words,
    } of judgements) {
      const settings = judges[judge] as Judge;
      if (settings.form !== 'rating') continue;
      const turn = Number(call.split('.')[1]) === 2 ? 2 : 1;
      yield fastChatJudgement({
        questionId: sample.id,
        model: contenders[contender]?.name ?? '',
        judge: modelOfJudge(settings) ?? '',
        turn,
        withReference: sample.references.length >= turn,
        prompt: sample.turns[turn - 1] ?? '',
        judgement: words,
        rating: typeof value === 'number' ? value : null,
        judgedAt: Date.parse(createdAt),
      });
    }
  }
}

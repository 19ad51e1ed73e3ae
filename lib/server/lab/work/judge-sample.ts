/** Lets the judges of an evaluation judge the answers to one sample. What they have judged already is not asked again. */
import type { Judgement } from '@/lib/contract/lab/evaluation-contract';
import type { Sample } from '@/lib/evaluation/datasets/sample';
import { failureWords } from '@/lib/evaluation/judges/judge-reading';
import { judgementKey } from '@/lib/evaluation/judges/judgement-key';
import { type Judge, modelOfJudge } from '@/lib/evaluation/judging/judge';
import type { Answers, AskedJudgement, JudgeCall } from '@/lib/evaluation/judging/judge-call';
import { judgeCalls } from '@/lib/evaluation/judging/judge-calls';
import { scoresOfJudgements } from '@/lib/evaluation/judging/scores-of-judgements';
import {
  cacheJudgement,
  findCachedJudgement,
  insertJudgements,
  judgementsOf,
  storeScores,
} from '@/lib/server/db/queries/lab/answer-queries';
import type { StoredEvaluation } from '@/lib/server/db/queries/lab/evaluation-queries';
import { askJudge } from '@/lib/server/lab/judges/ask-judge';
import { releaseJudges, reserveForJudges } from './reserve-money';

/** @throws Halted when the budget is used up. @param signal ends the calls of judges. */
export async function judgeSample(
  evaluation: StoredEvaluation,
  position: number,
  sample: Sample,
  answers: readonly Answers[],
  signal: AbortSignal,
): Promise<void> {
  const before = await judgementsOf(evaluation.id, position);
  const due = evaluation.judges.map((judge, j) => {
    const done = new Set(before.filter((judgement) => judgement.judge === j).map(({ call }) => call));
    return { judge, j, calls: judgeCalls(judge, sample, answers).filter(({ call }) => !done.has(call)) };
  });
  await reserveForJudges(evaluation.id, position, due);
  try {
    await Promise.all(
      due.map(async ({ judge, j, calls }) => {
        for (const call of calls) {
          signal.throwIfAborted();
          await insertJudgements(evaluation.id, position, [await judgementOf(judge, j, call, signal)]);
        }
      }),
    );
  } finally {
    await releaseJudges(evaluation.id, position);
  }
  await storeScores(evaluation.id, position, await scoresOf(evaluation, position));
}

async function judgementOf(
  judge: Judge,
  j: number,
  call: JudgeCall,
  signal: AbortSignal,
): Promise<Judgement> {
  const judged = { judge: j, call: call.call, contenders: call.contenders };
  const { how } = call;
  if ('words' in how) return { ...judged, ...how, failure: null, costUsd: 0, cached: false };
  return { ...judged, ...(await askedJudgement(modelOfJudge(judge) ?? '', how, signal)) };
}

type Asked = Pick<Judgement, 'value' | 'words' | 'failure' | 'costUsd' | 'cached'>;

/** What can be read is cached. A refusal or nonsense is not: a person may ask again. */
async function askedJudgement(
  model: string,
  { request, read }: AskedJudgement,
  signal: AbortSignal,
): Promise<Asked> {
  const key = judgementKey(model, request);
  const cached = await findCachedJudgement(key);
  if (cached !== null) return { ...readingOf(read(cached)), words: cached.text, costUsd: 0, cached: true };
  const asked = await askJudge(model, request, signal);
  if (!asked.ok) {
    signal.throwIfAborted();
    return { value: null, words: '', failure: asked.message, costUsd: null, cached: false };
  }
  const reading = readingOf(read(asked.answer));
  if (reading.failure === null) await cacheJudgement(key, asked.answer);
  return { ...reading, words: asked.answer.text, costUsd: asked.costUsd, cached: false };
}

function readingOf(reading: ReturnType<AskedJudgement['read']>): Pick<Asked, 'value' | 'failure'> {
  return 'value' in reading
    ? { value: reading.value, failure: null }
    : { value: null, failure: failureWords(reading.failure) };
}

/** By contender, then by judge. */
async function scoresOf(
  { id, judges, contenders }: StoredEvaluation,
  position: number,
): Promise<(number | null)[][]> {
  const judgements = await judgementsOf(id, position);
  const byJudge = judges.map((judge, j) => {
    const readable = judgements.filter((judgement) => judgement.judge === j && judgement.failure === null);
    return scoresOfJudgements(
      judge,
      contenders.length,
      new Map(readable.map(({ call, value }) => [call, value])),
    );
  });
  return contenders.map((_, contender) => byJudge.map((scores) => scores[contender] ?? null));
}

/** The work of an evaluation: its answers and judgements. Each is stored once, whoever makes it. */
import type { AnswerStatus, Judgement } from '@/lib/contract/lab/evaluation-contract';
import type { JudgeAnswer } from '@/lib/evaluation/judges/judge-request';
import { prisma } from '@/lib/server/db/database';
import { jsonInput } from '@/lib/server/db/json-input';
import { jsonForPostgres, sanitizeForPostgres } from '@/lib/server/db/sanitize-for-postgres';
import { instanceId } from '@/lib/server/instance-id';
import { Prisma } from '../../generated/client';

export interface StoredAnswer {
  contender: number;
  status: AnswerStatus;
  /** How often it was put back after it had failed. */
  attempt: number;
  runIds: string[];
  judged: boolean;
}

export async function answersOf(evaluationId: string, position: number): Promise<StoredAnswer[]> {
  const rows = await prisma().evaluationAnswer.findMany({
    where: { evaluationId, position },
    select: { contender: true, status: true, attempt: true, runIds: true, judged: true },
    orderBy: { contender: 'asc' },
  });
  return rows.map((row) => ({ ...row, status: row.status as AnswerStatus }));
}

/** Samples whose answers or judgements are missing. */
export async function unfinishedPositions(evaluationId: string): Promise<number[]> {
  const rows = await prisma().$queryRaw<{ position: number }[]>`
    SELECT DISTINCT position FROM "EvaluationAnswer"
    WHERE "evaluationId" = ${evaluationId} AND NOT judged ORDER BY position`;
  return rows.map(({ position }) => position);
}

export async function hasUnfinished(evaluationId: string): Promise<boolean> {
  const row = await prisma().evaluationAnswer.findFirst({
    where: { evaluationId, judged: false },
    select: { position: true },
  });
  return row !== null;
}

/** Whether money may be held back: at once, when others have ended, or not at all. */
export type Grant = { kind: 'granted'; usd: number | null } | { kind: 'wait' } | { kind: 'over budget' };

/**
 * Holds money of the evaluation's budget back for an answer. What all hold and have spent never exceeds the budget.
 * @param low the expected cost. @param high the most that it can cost, as far as it is known.
 * @returns the granted amount, which the work must not exceed: `high` where it fits, else what is left, but never less
 * than `low`. Null without a budget.
 */
export async function reserveForAnswer(
  key: AnswerKey,
  { low, high }: { low: number; high: number },
): Promise<Grant> {
  const { evaluationId, position, contender } = key;
  return prisma().$transaction(async (db) => {
    const [evaluation] = await db.$queryRaw<{ budgetUsd: number | null }[]>`
      SELECT "budgetUsd" FROM "Evaluation" WHERE id = ${evaluationId} FOR UPDATE`;
    if (evaluation === undefined || evaluation.budgetUsd === null) return { kind: 'granted', usd: null };
    const [sums] = await db.$queryRaw<{ spent: number; held: number }[]>`
      SELECT
        coalesce(sum("spentUsd"), 0) + (
          SELECT coalesce(sum("costUsd"), 0) FROM "Judgement" WHERE "evaluationId" = ${evaluationId}
        ) AS spent,
        coalesce(sum("reservedUsd") FILTER (
          WHERE NOT (position = ${position} AND contender = ${contender})
            AND "reservedBy" IN (SELECT id FROM "Instance")
        ), 0) AS held
      FROM "EvaluationAnswer" WHERE "evaluationId" = ${evaluationId}`;
    const left = evaluation.budgetUsd - (sums?.spent ?? 0);
    const free = left - (sums?.held ?? 0);
    if (low > left) return { kind: 'over budget' };
    if (high > free && (sums?.held ?? 0) > 0) return { kind: 'wait' };
    const usd = Math.min(high, free);
    await db.$executeRaw`
      UPDATE "EvaluationAnswer" SET "reservedUsd" = ${usd}, "reservedBy" = ${instanceId()} WHERE ${isAt(key)}`;
    return { kind: 'granted', usd };
  });
}

export async function releaseReservation(key: AnswerKey): Promise<void> {
  await prisma().$executeRaw`UPDATE "EvaluationAnswer" SET "reservedUsd" = 0 WHERE ${isAt(key)}`;
}

export interface AnswerKey {
  evaluationId: string;
  position: number;
  contender: number;
}

function isAt({ evaluationId, position, contender }: AnswerKey): Prisma.Sql {
  return Prisma.sql`"evaluationId" = ${evaluationId} AND position = ${position} AND contender = ${contender}`;
}

/** Notes the runs of an answer that has begun, so that they can be stopped and looked at. */
export async function beginAnswer(key: AnswerKey, runIds: readonly string[]): Promise<void> {
  await prisma().$executeRaw`
    UPDATE "EvaluationAnswer" SET status = 'running', "runIds" = ${[...runIds]}
    WHERE ${isAt(key)} AND status IN ('waiting', 'running')`;
}

export interface EndedAnswer {
  status: 'answered' | 'failed';
  runIds: readonly string[];
  costUsd: number | null;
  spentUsd: number;
  latencyMs: number | null;
  firstTokenMs: number | null;
  characters: number;
  error: string | null;
}

/**
 * Stores the end of an answer, once: a second worker that made the same one changes nothing. What it spent is added to what
 * earlier attempts had.
 */
export async function endAnswer(key: AnswerKey, ended: EndedAnswer): Promise<void> {
  await prisma().$executeRaw`
    UPDATE "EvaluationAnswer" SET
      status = ${ended.status}, "runIds" = ${[...ended.runIds]}, "costUsd" = ${ended.costUsd},
      "spentUsd" = "spentUsd" + ${ended.spentUsd}, "latencyMs" = ${ended.latencyMs}, "firstTokenMs" = ${ended.firstTokenMs},
      characters = ${ended.characters}, error = ${ended.error === null ? null : sanitizeForPostgres(ended.error)},
      "reservedUsd" = 0, "finishedAt" = now()
    WHERE ${isAt(key)} AND status IN ('waiting', 'running')`;
}

/** Puts an answer that was not finished back among those to be made. */
export async function resetAnswer(key: AnswerKey): Promise<void> {
  await prisma().$executeRaw`
    UPDATE "EvaluationAnswer" SET status = 'waiting', "reservedUsd" = 0
    WHERE ${isAt(key)} AND status IN ('waiting', 'running')`;
}

/** Puts failed answers, and the judgements that failed, back among the work to do. */
export async function resetFailed(evaluationId: string): Promise<void> {
  await prisma().$transaction([
    prisma().$executeRaw`
      UPDATE "EvaluationAnswer" SET judged = false WHERE "evaluationId" = ${evaluationId} AND position IN (
        SELECT position FROM "EvaluationAnswer" WHERE "evaluationId" = ${evaluationId} AND status = 'failed'
        UNION SELECT position FROM "Judgement" WHERE "evaluationId" = ${evaluationId} AND failure IS NOT NULL)`,
    prisma().$executeRaw`
      UPDATE "EvaluationAnswer" SET status = 'waiting', error = NULL, attempt = attempt + 1
      WHERE "evaluationId" = ${evaluationId} AND status = 'failed'`,
    prisma()
      .$executeRaw`DELETE FROM "Judgement" WHERE "evaluationId" = ${evaluationId} AND failure IS NOT NULL`,
  ]);
}

/** The runs that an evaluation has going. */
export async function runningRuns(evaluationId: string): Promise<string[]> {
  const rows = await prisma().$queryRaw<{ id: string }[]>`
    SELECT r.id FROM "EvaluationAnswer" a, unnest(a."runIds") AS run(id), "Run" r
    WHERE a."evaluationId" = ${evaluationId} AND a.status = 'running' AND r.id = run.id AND r.status = 'running'`;
  return rows.map(({ id }) => id);
}

/** Stores judgements of a sample, each once. */
export async function insertJudgements(
  evaluationId: string,
  position: number,
  judgements: readonly Judgement[],
): Promise<void> {
  if (judgements.length === 0) return;
  await prisma().judgement.createMany({
    data: judgements.map(({ value, words, ...judgement }) => ({
      ...judgement,
      evaluationId,
      position,
      words: sanitizeForPostgres(words),
      value: value === null ? Prisma.DbNull : jsonInput(value),
      judgedAt: new Date(),
    })),
    skipDuplicates: true,
  });
}

export async function judgementsOf(evaluationId: string, position: number): Promise<Judgement[]> {
  const rows = await prisma().judgement.findMany({
    where: { evaluationId, position },
    orderBy: [{ judge: 'asc' }, { call: 'asc' }],
  });
  return rows.map(({ evaluationId: _e, position: _p, judgedAt: _j, ...row }) => row);
}

/** Stores the scores of a sample and marks it as judged. @param scores by contender, then by judge. */
export async function storeScores(
  evaluationId: string,
  position: number,
  scores: readonly (readonly (number | null)[])[],
): Promise<void> {
  const rows = scores.map((own, contender) => ({ contender, scores: own }));
  await prisma().$executeRaw`
    UPDATE "EvaluationAnswer" a SET scores = r.scores, judged = true, "reservedUsd" = 0
    FROM jsonb_to_recordset(${jsonForPostgres(rows)}::jsonb) AS r(contender int, scores jsonb)
    WHERE a."evaluationId" = ${evaluationId} AND a.position = ${position} AND a.contender = r.contender`;
}

export async function findCachedJudgement(key: string): Promise<JudgeAnswer | null> {
  const row = await prisma().cachedJudgement.findUnique({ where: { key } });
  return (row?.answer ?? null) as JudgeAnswer | null;
}

export async function cacheJudgement(key: string, answer: JudgeAnswer): Promise<void> {
  await prisma().$executeRaw`
    INSERT INTO "CachedJudgement" (key, answer, "createdAt") VALUES (${key}, ${jsonForPostgres(answer)}::jsonb, now())
    ON CONFLICT DO NOTHING`;
}

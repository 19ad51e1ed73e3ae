/** Evaluations and their states. */

import type { TeamRight } from '@/lib/contract/account-contract';
import type {
  AskedExperiment,
  Contender,
  EvaluationEstimate,
  EvaluationPage,
  EvaluationStatus,
  EvaluationSummary,
} from '@/lib/contract/lab/evaluation-contract';
import type { Judge } from '@/lib/evaluation/judging/judge';
import type { EvaluationReport } from '@/lib/evaluation/report/report-schema';
import { type Access, ownerIdOfNew, single } from '@/lib/server/db/access/access';
import { personOf } from '@/lib/server/db/access/person-of';
import { allowed, type Right } from '@/lib/server/db/access/rights';
import { prisma } from '@/lib/server/db/database';
import { jsonInput } from '@/lib/server/db/json-input';
import { decodeCursor, nextCursor } from '@/lib/server/db/list-cursor';
import { type Evaluation as EvaluationRow, Prisma } from '../../generated/client';
import type { StoredSearch } from './search-queries';

export interface StoredEvaluation {
  id: string;
  name: string;
  datasetId: string;
  datasetName: string;
  status: EvaluationStatus;
  contenders: Contender[];
  judges: Judge[];
  experiment: AskedExperiment | null;
  budgetUsd: number | null;
  estimate: EvaluationEstimate;
  /** Why it stopped before its end. */
  notice: string | null;
  shareToken: string | null;
  /** Whose it is; null without accounts. */
  ownerId: string | null;
  /** What the team may do with it. */
  team: TeamRight | null;
  createdAt: string;
  finishedAt: string | null;
}

export type EvaluationToStore = Omit<
  StoredEvaluation,
  'datasetName' | 'status' | 'notice' | 'shareToken' | 'ownerId' | 'team' | 'createdAt' | 'finishedAt'
> & {
  /** Of a search for a better mixture. */
  search: StoredSearch | null;
};

/** Stores an evaluation that runs, with an answer to be made for every sample and contender. */
export async function insertEvaluation(
  evaluation: EvaluationToStore,
  positions: readonly number[],
): Promise<void> {
  const { contenders, judges, experiment, estimate, search, ...columns } = evaluation;
  await prisma().$transaction([
    prisma().evaluation.create({
      data: {
        ...columns,
        ownerId: ownerIdOfNew(),
        status: 'running',
        contenders: jsonInput(contenders),
        judges: jsonInput(judges),
        experiment: experiment === null ? Prisma.DbNull : jsonInput(experiment),
        search: search === null ? Prisma.DbNull : jsonInput(search),
        estimate: jsonInput(estimate),
        createdAt: new Date(),
      },
    }),
    insertAnswers(evaluation.id, positions, contenders.length),
  ]);
}

function insertAnswers(evaluationId: string, positions: readonly number[], contenders: number) {
  return prisma().$executeRaw`
    INSERT INTO "EvaluationAnswer" ("evaluationId", position, contender)
    SELECT ${evaluationId}, p, c FROM unnest(${[...positions]}::int[]) p, generate_series(0, ${contenders - 1}) c`;
}

const withDataset = { dataset: { select: { name: true } } } as const;

/** The evaluation, if the person has this right to it; null when it does not exist. */
export async function findEvaluation(id: string, right: Right = 'read'): Promise<StoredEvaluation | null> {
  const row = await prisma().evaluation.findFirst({
    where: { id, ...allowed(right) },
    include: withDataset,
    omit: { report: true },
  });
  return row === null ? null : toEvaluation(row);
}

/** For whom the work on an evaluation is done: its owner. An owner who has lost the right to ask goes on with what is begun. */
export async function accessOfEvaluation(id: string): Promise<Access> {
  const row = await prisma().evaluation.findUnique({ where: { id }, select: { owner: true } });
  if (row === null || row.owner === null) return single;
  const { owner } = row;
  return {
    kind: 'person',
    person: { ...personOf(owner), role: owner.role === 'owner' ? 'owner' : 'member' },
  };
}

/** Null for one that does not exist. */
export async function statusOf(id: string): Promise<EvaluationStatus | null> {
  const row = await prisma().evaluation.findUnique({ where: { id }, select: { status: true } });
  return (row?.status ?? null) as EvaluationStatus | null;
}

export async function findSharedEvaluation(shareToken: string): Promise<StoredEvaluation | null> {
  const row = await prisma().evaluation.findUnique({
    where: { shareToken },
    include: withDataset,
    omit: { report: true },
  });
  return row === null ? null : toEvaluation(row);
}

export async function setShareToken(id: string, shareToken: string | null): Promise<void> {
  await prisma().evaluation.updateMany({ where: { id, ...allowed('own') }, data: { shareToken } });
}

/** Gives it, its dataset and its answers to the team, or takes them back. False when the person does not own it. */
export async function setTeamOfEvaluation(id: string, team: TeamRight | null): Promise<boolean> {
  const own = allowed('own');
  return prisma().$transaction(async (transaction) => {
    const [row] = await transaction.evaluation.updateManyAndReturn({
      where: { id, ...own },
      data: { team },
      select: { datasetId: true, ownerId: true },
    });
    if (row === undefined) return false;
    // Other evaluations that were given may use the dataset.
    if (team !== null)
      await transaction.dataset.updateMany({ where: { id: row.datasetId, ...own }, data: { team: 'read' } });
    await transaction.$executeRaw`
      UPDATE "Conversation" SET team = ${team === null ? null : 'read'} WHERE source = 'lab' AND id IN (
        SELECT r."conversationId" FROM "EvaluationAnswer" a, unnest(a."runIds") AS run(id), "Run" r
        WHERE a."evaluationId" = ${id} AND r.id = run.id)`;
    return true;
  });
}

export async function evaluationsInStatus(status: EvaluationStatus): Promise<string[]> {
  const rows = await prisma().evaluation.findMany({
    where: { status },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(({ id }) => id);
}

/** Changes the status if it is one of `from`. @returns whether it did. */
export async function changeStatus(
  id: string,
  from: readonly EvaluationStatus[],
  to: EvaluationStatus,
  notice: string | null = null,
): Promise<boolean> {
  const finishedAt = to === 'finished' || to === 'cancelled' ? new Date() : null;
  const { count } = await prisma().evaluation.updateMany({
    where: { id, status: { in: [...from] } },
    data: { status: to, finishedAt, notice, report: Prisma.DbNull },
  });
  return count > 0;
}

/** The stored figures of a finished evaluation; null when they are to be computed. */
export async function findReport(id: string): Promise<EvaluationReport | null> {
  const row = await prisma().evaluation.findUnique({ where: { id }, select: { report: true } });
  return (row?.report ?? null) as EvaluationReport | null;
}

export async function storeReport(id: string, report: EvaluationReport): Promise<void> {
  await prisma().evaluation.updateMany({
    where: { id, status: 'finished' },
    data: { report: jsonInput(report) },
  });
}

export async function removeEvaluation(id: string): Promise<void> {
  await prisma().evaluation.deleteMany({ where: { id, ...allowed('own') } });
}

/** Newest first. The cursor names the last one returned. */
export async function pageOfEvaluations(
  cursor: string | undefined,
  limit: number,
): Promise<{ items: StoredEvaluation[]; nextCursor: EvaluationPage['nextCursor'] }> {
  const after = cursor === undefined ? null : decodeCursor(cursor);
  const rows = await prisma().evaluation.findMany({
    where: {
      ...allowed('read'),
      AND:
        after === null
          ? []
          : [{ OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }],
    },
    include: withDataset,
    omit: { report: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  return {
    items: rows.slice(0, limit).map(toEvaluation),
    nextCursor: nextCursor(rows, limit, ({ id }) => id),
  };
}

type Row = Omit<EvaluationRow, 'report'> & { dataset: { name: string } };

function toEvaluation({ dataset, search: _, ...row }: Row): StoredEvaluation {
  return {
    ...row,
    datasetName: dataset.name,
    status: row.status as EvaluationStatus,
    team: row.team as TeamRight | null,
    contenders: row.contenders as unknown as Contender[],
    judges: row.judges as unknown as Judge[],
    experiment: row.experiment as unknown as AskedExperiment | null,
    estimate: row.estimate as unknown as EvaluationEstimate,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

/** What is done, for every one of these evaluations. */
export async function progressOf(
  ids: readonly string[],
): Promise<Map<string, Pick<EvaluationSummary, 'samples' | 'answers' | 'judgements' | 'spentUsd'>>> {
  const rows = await prisma().$queryRaw<ProgressRow[]>`
    SELECT e.id,
      (SELECT count(DISTINCT position) FROM "EvaluationAnswer" WHERE "evaluationId" = e.id)::int AS samples,
      a.total, a.done, a.failed, j.done AS judged, j.failed AS "judgedFailed",
      a.spent + j.spent AS "spentUsd"
    FROM "Evaluation" e,
      LATERAL (
        SELECT count(*)::int AS total, (count(*) FILTER (WHERE status IN ('answered', 'failed')))::int AS done,
          (count(*) FILTER (WHERE status = 'failed'))::int AS failed, coalesce(sum("spentUsd"), 0) AS spent
        FROM "EvaluationAnswer" WHERE "evaluationId" = e.id
      ) a,
      LATERAL (
        SELECT count(*)::int AS done, (count(*) FILTER (WHERE failure IS NOT NULL))::int AS failed,
          coalesce(sum("costUsd"), 0) AS spent
        FROM "Judgement" WHERE "evaluationId" = e.id
      ) j
    WHERE e.id = ANY(${[...ids]})`;
  return new Map(
    rows.map((row) => [
      row.id,
      {
        samples: row.samples,
        answers: { done: row.done, failed: row.failed, total: row.total },
        judgements: { done: row.judged, failed: row.judgedFailed },
        spentUsd: row.spentUsd,
      },
    ]),
  );
}

interface ProgressRow {
  id: string;
  samples: number;
  total: number;
  done: number;
  failed: number;
  judged: number;
  judgedFailed: number;
  spentUsd: number;
}

export async function changeBudget(id: string, budgetUsd: number | null): Promise<void> {
  await prisma().evaluation.updateMany({ where: { id }, data: { budgetUsd } });
}

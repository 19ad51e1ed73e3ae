/** What evaluations found: rows for pages, and compact rows for figures. */
import type {
  Answer,
  AnswerStatus,
  EvaluationFailure,
  EvaluationResult,
  SampleFilter,
} from '@/lib/contract/lab/evaluation-contract';
import type { JudgedCall, ScoredAnswer } from '@/lib/evaluation/report/scored-answer';
import { prisma } from '@/lib/server/db/database';
import { Prisma } from '../../generated/client';

/** Every answer that has ended, as figures need it. */
export async function scoredAnswers(evaluationId: string): Promise<ScoredAnswer[]> {
  return prisma().$queryRaw<ScoredAnswer[]>`
    SELECT a.position, a.contender, a.status = 'failed' AS failed, a.scores, a."costUsd", a."latencyMs",
      a."firstTokenMs", a.characters, char_length(s.sample->'given'->>'output') AS "givenCharacters", s.category, (
        SELECT rating FROM "Rating" WHERE "runId" = a."runIds"[array_upper(a."runIds", 1)] AND "of" = 'answer'
      ) AS thumb
    FROM "EvaluationAnswer" a
    JOIN "Evaluation" e ON e.id = a."evaluationId"
    JOIN "Sample" s ON s."datasetId" = e."datasetId" AND s.position = a.position
    WHERE a."evaluationId" = ${evaluationId} AND a.status IN ('answered', 'failed') AND a.judged
    ORDER BY a.position, a.contender`;
}

export async function judgedCalls(evaluationId: string): Promise<JudgedCall[]> {
  return prisma().$queryRaw<JudgedCall[]>`
    SELECT position, judge, call, value FROM "Judgement" WHERE "evaluationId" = ${evaluationId}
    ORDER BY position, judge, call`;
}

/** What failed and how often, the most frequent first. */
export async function failuresOf(evaluationId: string): Promise<EvaluationFailure[]> {
  return prisma().$queryRaw<EvaluationFailure[]>`
    SELECT contender, NULL::int AS judge, error AS message, count(*)::int AS count
    FROM "EvaluationAnswer" WHERE "evaluationId" = ${evaluationId} AND status = 'failed' GROUP BY contender, error
    UNION ALL
    SELECT NULL, judge, failure, count(*)::int
    FROM "Judgement" WHERE "evaluationId" = ${evaluationId} AND failure IS NOT NULL GROUP BY judge, failure
    ORDER BY count DESC LIMIT 50`;
}

export interface ResultFilter {
  filter: SampleFilter;
  judge: number;
  a: number;
  b: number;
  category?: string | undefined;
}

/** The samples that a filter selects, after a position. */
export async function pageOfResults(
  evaluationId: string,
  filter: ResultFilter,
  after: number,
  limit: number,
): Promise<{ items: EvaluationResult[]; total: number }> {
  const rows = await prisma().$queryRaw<(Omit<EvaluationResult, 'answers'> & { total: number })[]>`
    WITH selected AS MATERIALIZED (${positionsSelectedBy(evaluationId, filter)}), page AS (
      SELECT position FROM selected WHERE position > ${after} ORDER BY position LIMIT ${limit}
    )
    SELECT s.position, s."sampleId", s.category, left(s.sample->'turns'->>0, 300) AS question,
      (SELECT count(*)::int FROM selected) AS total
    FROM page
    JOIN "Evaluation" e ON e.id = ${evaluationId}
    JOIN "Sample" s ON s."datasetId" = e."datasetId" AND s.position = page.position
    ORDER BY s.position`;
  const answers = await answersAt(
    evaluationId,
    rows.map(({ position }) => position),
  );
  return {
    items: rows.map(({ total: _, ...row }) => ({ ...row, answers: answers.get(row.position) ?? [] })),
    // After the last page there is nothing to count.
    total: rows[0]?.total ?? 0,
  };
}

function positionsSelectedBy(
  evaluationId: string,
  { filter, judge, a, b, category }: ResultFilter,
): Prisma.Sql {
  const score = Prisma.sql`(x.scores->>${judge}::int)::float8`;
  const other = Prisma.sql`(y.scores->>${judge}::int)::float8`;
  const conditions: Record<SampleFilter, Prisma.Sql> = {
    all: Prisma.sql`true`,
    won: Prisma.sql`${score} > ${other}`,
    lost: Prisma.sql`${score} < ${other}`,
    tied: Prisma.sql`${score} = ${other}`,
    differing: Prisma.sql`EXISTS (
      SELECT FROM "EvaluationAnswer" d
      WHERE d."evaluationId" = x."evaluationId" AND d.position = x.position
      HAVING min((d.scores->>${judge}::int)::float8) < max((d.scores->>${judge}::int)::float8))`,
    failed: Prisma.sql`EXISTS (
        SELECT FROM "EvaluationAnswer" f
        WHERE f."evaluationId" = x."evaluationId" AND f.position = x.position AND f.status = 'failed'
      ) OR EXISTS (
        SELECT FROM "Judgement" j
        WHERE j."evaluationId" = x."evaluationId" AND j.position = x.position AND j.failure IS NOT NULL)`,
  };
  const inCategory =
    category === undefined
      ? Prisma.empty
      : Prisma.sql`AND EXISTS (
          SELECT FROM "Sample" s JOIN "Evaluation" e ON e."datasetId" = s."datasetId"
          WHERE e.id = ${evaluationId} AND s.position = x.position AND coalesce(s.category, '') = ${category})`;
  return Prisma.sql`
    SELECT x.position FROM "EvaluationAnswer" x
    LEFT JOIN "EvaluationAnswer" y
      ON y."evaluationId" = x."evaluationId" AND y.position = x.position AND y.contender = ${b}
    WHERE x."evaluationId" = ${evaluationId} AND x.contender = ${a} AND (${conditions[filter]}) ${inCategory}`;
}

/** The answers of the contenders at these positions. */
export async function answersAt(
  evaluationId: string,
  positions: readonly number[],
): Promise<Map<number, Answer[]>> {
  const rows = await prisma().evaluationAnswer.findMany({
    where: { evaluationId, position: { in: [...positions] } },
    orderBy: { contender: 'asc' },
  });
  const answers = rows.map((row) => ({ position: row.position, answer: toAnswer(row) }));
  return new Map(
    [...Map.groupBy(answers, ({ position }) => position)].map(([position, of]) => [
      position,
      of.map(({ answer }) => answer),
    ]),
  );
}

function toAnswer(row: {
  contender: number;
  status: string;
  scores: unknown;
  costUsd: number | null;
  latencyMs: number | null;
  error: string | null;
  runIds: string[];
}): Answer {
  const { contender, costUsd, latencyMs, error, runIds } = row;
  return {
    contender,
    status: row.status as AnswerStatus,
    scores: row.scores as (number | null)[],
    costUsd,
    latencyMs,
    error,
    runIds,
  };
}

/** The samples before and after one. */
export async function neighboursOf(
  evaluationId: string,
  position: number,
): Promise<{ previous: number | null; next: number | null }> {
  const [row] = await prisma().$queryRaw<{ previous: number | null; next: number | null }[]>`
    SELECT
      max(position) FILTER (WHERE position < ${position}) AS previous,
      min(position) FILTER (WHERE position > ${position}) AS next
    FROM "EvaluationAnswer" WHERE "evaluationId" = ${evaluationId} AND contender = 0`;
  return { previous: row?.previous ?? null, next: row?.next ?? null };
}

/** The answers of runs, by run. */
export async function answersOfRuns(runIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await prisma().run.findMany({
    where: { id: { in: [...runIds] } },
    select: { id: true, answer: true },
  });
  return new Map(rows.map(({ id, answer }) => [id, answer]));
}

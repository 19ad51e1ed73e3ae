/** Searches for a better mixture: evaluations whose contenders and answers are added round by round. */
import type { Contender } from '@/lib/contract/lab/evaluation-contract';
import type { SearchOutcome, SearchState } from '@/lib/contract/lab/search-contract';
import type { Candidate } from '@/lib/evaluation/search/candidate';
import { prisma } from '@/lib/server/db/database';
import { jsonForPostgres } from '@/lib/server/db/sanitize-for-postgres';

export interface StoredSearch extends SearchState {
  /** By contender. */
  candidates: Candidate[];
  /** The samples of the dataset that are used. */
  positions: number[];
}

export interface SearchedAnswer {
  contender: number;
  position: number;
  /** Null when the contender or the judge failed. */
  score: number | null;
  costUsd: number | null;
}

export async function findSearch(evaluationId: string): Promise<StoredSearch | null> {
  const row = await prisma().evaluation.findUnique({ where: { id: evaluationId }, select: { search: true } });
  return (row?.search ?? null) as unknown as StoredSearch | null;
}

/** What has been evaluated. */
export async function searchedAnswers(evaluationId: string): Promise<SearchedAnswer[]> {
  return prisma().$queryRaw<SearchedAnswer[]>`
    SELECT contender, position, (scores->>0)::float8 AS score, "costUsd"
    FROM "EvaluationAnswer" WHERE "evaluationId" = ${evaluationId} AND judged`;
}

export interface Round {
  /** The number of the round that it follows. Another instance may have begun the same. */
  after: number;
  contenders: readonly Contender[];
  candidates: readonly Candidate[];
  /** The answers to be made. */
  answers: readonly { contender: number; position: number }[];
}

/** Begins a round, once. @returns whether this call did. */
export async function beginRound(evaluationId: string, round: Round): Promise<boolean> {
  return prisma().$transaction(async (db) => {
    const begun = await db.$executeRaw`
      UPDATE "Evaluation" SET
        contenders = contenders || ${jsonForPostgres(round.contenders)}::jsonb,
        search = jsonb_set(
          jsonb_set(search, '{candidates}', search->'candidates' || ${jsonForPostgres(round.candidates)}::jsonb),
          '{round}', ${String(round.after + 1)}::jsonb)
      WHERE id = ${evaluationId} AND status = 'running' AND (search->>'round')::int = ${round.after}`;
    if (begun === 0) return false;
    await db.$executeRaw`
      INSERT INTO "EvaluationAnswer" ("evaluationId", position, contender)
      SELECT ${evaluationId}, r.position, r.contender
      FROM jsonb_to_recordset(${jsonForPostgres(round.answers)}::jsonb) AS r(contender int, position int)
      ON CONFLICT DO NOTHING`;
    return true;
  });
}

/** Ends a search that runs. */
export async function finishSearch(evaluationId: string, outcome: SearchOutcome): Promise<boolean> {
  const finished = await prisma().$executeRaw`
    UPDATE "Evaluation" SET status = 'finished', "finishedAt" = now(),
      search = jsonb_set(search, '{outcome}', ${jsonForPostgres(outcome)}::jsonb)
    WHERE id = ${evaluationId} AND status = 'running'`;
  return finished > 0;
}

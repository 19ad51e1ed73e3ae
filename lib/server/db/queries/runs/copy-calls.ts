import { Prisma } from '../../generated/client';

/**
 * The part of a statement that copies calls of a run, with their requests, as reused calls of the new `run`.
 */
export function copyOfCalls(fromRunId: string, places: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "Call" (
      "runId", call, layer, slot, role, model, status, text, reasoning, request, error, failures, attempts,
      "finishReason", usage, "costUsd", "ttftMs", "durationMs", "startedAt", "queuedAt", "attemptAt", "endedAt", pace,
      notes, reads, disagreement, "toolCalls", "answeredBy", reused
    )
    SELECT
      run.id, call, layer, slot, role, model, status, text, reasoning, request, error, failures, attempts,
      "finishReason", usage, "costUsd", "ttftMs", "durationMs", "startedAt", "queuedAt", "attemptAt", "endedAt", pace,
      notes, reads, disagreement,
      "toolCalls", "answeredBy", true
    FROM "Call", run WHERE "runId" = ${fromRunId} AND call = ANY(${[...places]})`;
}

/** Writes the progress and the ends of live runs. */

import type { CallState, RunState } from '@/lib/moa/events/run-state';
import type { StoredRequest } from '@/lib/moa/messages/stored-request';
import { database } from '@/lib/server/db/database';
import { jsonForPostgres } from '@/lib/server/db/sanitize-for-postgres';
import { Prisma } from '../../generated/client';

export type CallToWrite = CallState & { runId: string; request: StoredRequest | null };

/** A finished run; `lastSeq` is the sequence number of `run.finished` in its log. */
export interface RunToEnd {
  run: RunState;
  lastSeq: number;
}

/**
 * Stores calls of many runs, and the ends of runs, in one statement: every running call passes here four
 * times a second, and many runs may end at once. It is atomic, so that no run has ended whose calls have not.
 * Only running runs of this instance are written: after another one took them over, nothing is. The end of a run
 * ends its reservation, too. A missing request leaves the stored one unchanged. Rows are sent as JSON, because
 * arrays of column values would be escaped value by value.
 */
export async function writeProgress(
  instance: string,
  calls: readonly CallToWrite[],
  ended: readonly RunToEnd[],
): Promise<void> {
  const runs = ended.map(({ run: { calls: _calls, mixture: _mixture, ...run }, lastSeq }) => ({
    ...run,
    lastSeq,
  }));
  await database().execute(Prisma.sql`
    WITH instance AS MATERIALIZED (
      SELECT id FROM "Instance" WHERE id = ${instance} FOR KEY SHARE
    ), calls AS (
      INSERT INTO "Call" (
        "runId", call, layer, slot, role, model, status, text, reasoning, request, error, failures, attempts,
        "finishReason", usage, "costUsd", "ttftMs", "durationMs", "startedAt", "queuedAt", "attemptAt", "endedAt", pace,
        notes, reads, disagreement, "toolCalls", "answeredBy", reused
      )
      SELECT call.* FROM json_to_recordset(${jsonForPostgres(calls)}::json) AS call(
        "runId" text, call text, layer int, slot int, role text, model text, status text, text text, reasoning text,
        request jsonb, error jsonb, failures jsonb, attempts int, "finishReason" text, usage jsonb, "costUsd" float8,
        "ttftMs" float8, "durationMs" float8, "startedAt" timestamptz, "queuedAt" timestamptz, "attemptAt" timestamptz,
        "endedAt" timestamptz, pace jsonb, notes jsonb, reads jsonb, disagreement jsonb, "toolCalls" jsonb, "answeredBy" text, reused boolean
      )
      JOIN "Run" r ON r.id = call."runId" AND r.status = 'running'
      JOIN instance ON instance.id = r."instanceId"
      ON CONFLICT ("runId", call) DO UPDATE SET
        model = excluded.model,
        status = excluded.status,
        text = excluded.text,
        reasoning = excluded.reasoning,
        request = coalesce(excluded.request, "Call".request),
        error = excluded.error,
        failures = excluded.failures,
        attempts = excluded.attempts,
        "finishReason" = excluded."finishReason",
        usage = excluded.usage,
        "costUsd" = excluded."costUsd",
        "ttftMs" = excluded."ttftMs",
        "durationMs" = excluded."durationMs",
        "startedAt" = excluded."startedAt",
        "queuedAt" = excluded."queuedAt",
        "attemptAt" = excluded."attemptAt",
        "endedAt" = excluded."endedAt",
        pace = excluded.pace,
        notes = excluded.notes,
        disagreement = excluded.disagreement,
        "toolCalls" = excluded."toolCalls",
        "answeredBy" = excluded."answeredBy"
    ), released AS (
      DELETE FROM "Reservation" USING instance
      WHERE "instanceId" = instance.id AND "Reservation".id = ANY(${runs.map(({ id }) => id)})
    )
    UPDATE "Run" SET
      status = ended.status,
      layers = ended.layers,
      answer = ended.answer,
      "answerCalls" = ended."answerCalls",
      error = ended.error,
      "costUsd" = ended."costUsd",
      usage = ended.usage,
      "lastSeq" = ended."lastSeq",
      "startedAt" = ended."startedAt",
      "finishedAt" = ended."finishedAt",
      "durationMs" = ended."durationMs",
      "instanceId" = NULL
    FROM instance, json_to_recordset(${jsonForPostgres(runs)}::json) AS ended(
      id text, status text, layers jsonb, answer text, "answerCalls" text[], error text, "costUsd" float8,
      usage jsonb, "lastSeq" int, "startedAt" timestamptz, "finishedAt" timestamptz, "durationMs" float8
    )
    WHERE "Run".id = ended.id AND "Run"."instanceId" = instance.id AND "Run".status = 'running'`);
}

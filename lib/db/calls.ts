import type { CallRequest } from '@/lib/moa/call-request';
import type { CallState } from '@/lib/moa/run-state';
import { prisma } from './database';
import { Prisma } from './generated/client';
import { storableJson, storableText } from './storable';

export type CallToWrite = CallState & { runId: string; request: CallRequest | null };

/**
 * Stores any number of calls of many runs in one statement: every running call of the server passes here four times
 * a second. A request that is not given leaves the stored one as it is.
 */
export async function writeCalls(calls: readonly CallToWrite[]): Promise<void> {
  if (calls.length === 0) return;
  const column = <T>(pick: (call: CallToWrite) => T) => calls.map(pick);
  await prisma().$executeRaw`
    INSERT INTO "Call" (
      "runId", call, layer, slot, role, model, status, text, reasoning, request, error, failures, attempts,
      "finishReason", usage, "costUsd", "ttftMs", "durationMs", "startedAt", notes, reads,
      disagreement, "toolCalls", reused
    )
    SELECT * FROM unnest(
      ${column((call) => call.runId)}::text[],
      ${column((call) => call.call)}::text[],
      ${column((call) => call.layer)}::int[],
      ${column((call) => call.slot)}::int[],
      ${column((call) => call.role)}::text[],
      ${column((call) => call.model)}::text[],
      ${column((call) => call.status)}::text[],
      ${column((call) => storableText(call.text))}::text[],
      ${column((call) => storableText(call.reasoning))}::text[],
      ${column((call) => jsonOrNull(call.request))}::jsonb[],
      ${column((call) => jsonOrNull(call.error))}::jsonb[],
      ${column((call) => storableJson(call.failures))}::jsonb[],
      ${column((call) => call.attempts)}::int[],
      ${column((call) => call.finishReason)}::text[],
      ${column((call) => storableJson(call.usage))}::jsonb[],
      ${column((call) => call.costUsd)}::float8[],
      ${column((call) => call.ttftMs)}::float8[],
      ${column((call) => call.durationMs)}::float8[],
      ${column((call) => call.startedAt)}::timestamptz[],
      ${column((call) => storableJson(call.notes))}::jsonb[],
      ${column((call) => storableJson(call.reads))}::jsonb[],
      ${column((call) => jsonOrNull(call.disagreement))}::jsonb[],
      ${column((call) => jsonOrNull(call.toolCalls))}::jsonb[],
      ${column((call) => call.reused)}::boolean[]
    )
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
      notes = excluded.notes,
      disagreement = excluded.disagreement,
      "toolCalls" = excluded."toolCalls"`;
}

function jsonOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : storableJson(value);
}

/** The part of a statement that copies calls of a run, with what they were sent, as kept ones of the new `run`. */
export function copyOfCalls(fromRunId: string, places: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "Call" (
      "runId", call, layer, slot, role, model, status, text, reasoning, request, error, failures, attempts,
      "finishReason", usage, "costUsd", "ttftMs", "durationMs", "startedAt", notes, reads,
      disagreement, "toolCalls", reused
    )
    SELECT
      run.id, call, layer, slot, role, model, status, text, reasoning, request, error, failures, attempts,
      "finishReason", usage, "costUsd", "ttftMs", "durationMs", "startedAt", notes, reads, disagreement,
      "toolCalls", true
    FROM "Call", run WHERE "runId" = ${fromRunId} AND call = ANY(${[...places]})`;
}

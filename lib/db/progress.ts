/** Writing what live runs come to: their calls on the way, and how they end. */
import type { CallRequest } from '@/lib/moa/call-request';
import type { CallState, RunState } from '@/lib/moa/run-state';
import { prisma } from './database';
import { storableJson, storableText } from './storable';

export type CallToWrite = CallState & { runId: string; request: CallRequest | null };

/** A run that is over; `lastSeq` is the sequence number of `run.finished` in its log. */
export interface RunToEnd {
  run: RunState;
  lastSeq: number;
}

/**
 * Stores any number of calls of many runs, and how runs ended, in one statement: every running call of the server passes
 * here four times a second, and a hundred runs may end in the same moment. All of it or nothing, so that no run is over
 * whose calls are not. A request that is not given leaves the stored one as it is.
 */
export async function writeProgress(
  calls: readonly CallToWrite[],
  ended: readonly RunToEnd[],
): Promise<void> {
  const column = <T>(pick: (call: CallToWrite) => T) => calls.map(pick);
  const end = <T>(pick: (run: RunState) => T) => ended.map(({ run }) => pick(run));
  await prisma().$executeRaw`
    WITH calls AS (
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
        "toolCalls" = excluded."toolCalls"
    )
    UPDATE "Run" SET
      status = ended.status,
      layers = ended.layers,
      answer = ended.answer,
      "answerCalls" = ARRAY(SELECT jsonb_array_elements_text(ended."answerCalls")),
      error = ended.error,
      "costUsd" = ended."costUsd",
      usage = ended.usage,
      "lastSeq" = ended."lastSeq",
      "startedAt" = ended."startedAt",
      "finishedAt" = ended."finishedAt",
      "durationMs" = ended."durationMs"
    FROM unnest(
      ${end((run) => run.id)}::text[],
      ${end((run) => run.status)}::text[],
      ${end((run) => storableJson(run.layers))}::jsonb[],
      ${end((run) => storableText(run.answer))}::text[],
      ${end((run) => storableJson(run.answerCalls))}::jsonb[],
      ${end((run) => (run.error === null ? null : storableText(run.error)))}::text[],
      ${end((run) => run.costUsd)}::float8[],
      ${end((run) => storableJson(run.usage))}::jsonb[],
      ${ended.map(({ lastSeq }) => lastSeq)}::int[],
      ${end((run) => run.startedAt)}::timestamptz[],
      ${end((run) => run.finishedAt)}::timestamptz[],
      ${end((run) => run.durationMs)}::float8[]
    ) AS ended(
      id, status, layers, answer, "answerCalls", error, "costUsd", usage, "lastSeq", "startedAt", "finishedAt",
      "durationMs"
    )
    WHERE "Run".id = ended.id`;
}

function jsonOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : storableJson(value);
}

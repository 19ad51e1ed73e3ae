/** A new run, as a row and as the response to the client. */
import type { Run } from '@/lib/contract/run-contract';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { startedRun } from '@/lib/moa/events/reduce';
import type { CallState } from '@/lib/moa/events/run-state';
import { jsonForPostgres } from '@/lib/server/db/sanitize-for-postgres';
import { instanceId } from '@/lib/server/instance-id';
import { noUsage } from '@/lib/spending/token-usage';
import { Prisma } from '../../generated/client';
import { withStoredCalls } from '../rows';
import { type Reserved, reservationOfRun } from '../spending/reservation-queries';

export interface RunToCommit {
  conversationId: string;
  mixture: Mixture;
  mixtureSlug: string | null;
  clientId: string | undefined;
  estimatedCostUsd: number | null;
  runId: string;
  now: Date;
  reserved: Reserved;
  /** The title of the conversation if it has none yet. */
  title?: string;
}

/**
 * The parts `run` and `reservation` of a statement: they insert the run into `conversation`, which the statement must
 * define, with this instance as its owner, and reserve its cost. `run` returns its id.
 */
export function newRunRow(request: RunToCommit, messageId: string): Prisma.Sql {
  const { clientId = null, runId, now, reserved } = request;
  return Prisma.sql`run AS (
    INSERT INTO "Run" (
      id, "conversationId", "messageId", "clientId", status, mixture, "mixtureSlug", layers, answer,
      "answerCalls", "estimatedCostUsd", usage, "lastSeq", "createdAt", "startedAt", "instanceId"
    )
    SELECT
      ${runId}, id, ${messageId}, ${clientId}, 'running', ${jsonForPostgres(request.mixture)}::jsonb,
      ${request.mixtureSlug}, '[]'::jsonb, '', '{}', ${request.estimatedCostUsd},
      ${jsonForPostgres(noUsage)}::jsonb, 0, ${now}, ${now}, ${instanceId()}
    FROM conversation
    RETURNING id
  ), reservation AS (${reservationOfRun(reserved)})`;
}

/** The run as it was just stored: no call has started, and reused calls are present. */
export function freshRun(request: RunToCommit, messageId: string, kept: readonly CallState[]): Run {
  const { conversationId, runId, mixture, mixtureSlug, estimatedCostUsd, now } = request;
  const pending = startedRun({
    type: 'run.started',
    runId,
    mixture,
    startedAt: now.toISOString(),
    estimatedCostUsd,
  });
  const run = { ...pending, conversationId, messageId, mixtureSlug };
  return withStoredCalls(
    run,
    kept.map((call) => ({ ...call, reused: true })),
  );
}

/** Finds a stored response for the key that asked for it. */
import type { Run } from '@/lib/contract/run-contract';
import { found, StrataError } from '@/lib/errors';
import type { RunQuestion } from '@/lib/moa/messages/run-question';
import { findApiRunDetails } from '@/lib/server/db/queries/conversations/api-run-queries';
import type { ApiContext } from '@/lib/server/openai/openai-route';
import { referencesOf } from '@/lib/server/openai/references-of';
import { setRunHeaders, urlOfRun } from '@/lib/server/openai/run-headers';
import { readRun } from '@/lib/server/runs/read-run';
import { runIdOfResponse } from './wire/response-ids';
import type { AskedResponse } from './wire/response-object';
import type { ResponseSettings } from './wire/response-settings';

export type ResponseContext = ApiContext<{ responseId: string }>;

export interface OwnResponse {
  run: Run;
  response: AskedResponse;
  question: RunQuestion;
}

/** @throws StrataError `not_found`, also for a response of another key. */
export async function ownResponse(
  request: Request,
  { params: { responseId }, caller: { key }, headers }: ResponseContext,
): Promise<OwnResponse> {
  const runId = found(runIdOfResponse(responseId), 'response');
  const details = found(await findApiRunDetails(runId), 'response');
  const settings = details.response as ResponseSettings | null;
  if (settings === null || details.keyId !== (key?.id ?? null))
    throw new StrataError('not_found', 'No such response.');
  const run = found(await readRun(runId), 'response');
  const asked = {
    runId,
    model: settings.echo.model,
    created: Math.floor(Date.parse(run.startedAt) / 1000),
    runUrl: urlOfRun(request, run.conversationId, runId),
    references: referencesOf(run, details),
  };
  setRunHeaders(asked, headers);
  return { run, response: { asked, settings, metadata: details.metadata }, question: details.asked };
}

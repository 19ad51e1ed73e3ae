/** `GET /v1/chat/completions/:id`: the answer of a stored run, for the key that asked for it. */

import { found, StrataError } from '@/lib/errors';
import { findApiRunDetails } from '@/lib/server/db/queries/conversations/api-run-queries';
import { mustBeJson } from '@/lib/server/openai/wire/answer-parameters';
import { completionOf, runIdOfCompletion } from '@/lib/server/openai/wire/completion';
import { runErrorOf } from '@/lib/server/openai/wire/openai-errors';
import { readRun } from '@/lib/server/runs/read-run';
import { apiErrorResponse } from './openai-error-response';
import type { ApiContext } from './openai-route';
import { referencesOf } from './references-of';
import { setRunHeaders, urlOfRun } from './run-headers';

export async function storedCompletion(
  request: Request,
  { params: { completionId }, caller: { key }, headers }: ApiContext<{ completionId: string }>,
): Promise<Response> {
  const runId = found(runIdOfCompletion(completionId), 'completion');
  const apiRun = found(await findApiRunDetails(runId), 'completion');
  if (apiRun.keyId !== (key?.id ?? null)) throw new StrataError('not_found', 'No such completion.');
  const run = found(await readRun(runId), 'completion');
  if (run.status === 'running')
    throw new StrataError('conflict', 'The run is still in progress. Ask again when it has ended.');
  const asked = {
    runId,
    model: `moa/${run.mixtureSlug ?? 'inline'}`,
    created: Math.floor(Date.parse(run.startedAt) / 1000),
    runUrl: urlOfRun(request, run.conversationId, runId),
    references: referencesOf(run, apiRun),
  };
  setRunHeaders(asked, headers);
  const error = runErrorOf(run, mustBeJson(apiRun.asked));
  if (error !== null) return apiErrorResponse(error);
  return Response.json({ ...completionOf(run, asked, ''), metadata: apiRun.metadata });
}

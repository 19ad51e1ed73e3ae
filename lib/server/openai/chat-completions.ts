/** `POST /v1/chat/completions`: starts a run and responds in OpenAI's format. */
import type { RunEvent } from '@/lib/moa/events/run-event';
import { takeRequest } from '@/lib/server/auth/api-keys/api-key-rate-limit';
import { readBody } from '@/lib/server/http/read-body';
import { mustBeJson } from '@/lib/server/openai/wire/answer-parameters';
import { chatBody } from '@/lib/server/openai/wire/chat-request';
import { toolFormOf } from '@/lib/server/openai/wire/chat-tools';
import { completionOf } from '@/lib/server/openai/wire/completion';
import { aggregatorPlace, type ChunkOptions, chunksOf } from '@/lib/server/openai/wire/completion-chunks';
import { keptMetadata, keptUser } from '@/lib/server/openai/wire/fields/stored-metadata';
import { runErrorOf } from '@/lib/server/openai/wire/openai-errors';
import { createReasoningStream } from '@/lib/server/openai/wire/reasoning-stream';
import type { LiveRun } from '@/lib/server/runs/live-run';
import { questionOf } from './api-question';
import { askedOf, clientGone, endOf, stateOf } from './client-run';
import { chatStreamFormat, completionStream } from './completion-stream';
import { keepsOf, refuseMixture } from './key-permissions';
import { mixtureOfModel } from './mixture-of-model';
import { apiErrorResponse } from './openai-error-response';
import type { ApiContext } from './openai-route';
import { setRunHeaders } from './run-headers';
import { startApiRun } from './start-api-run';
import { learnTagHabit, tagHabitOf } from './tag-habits';

/** Images are part of the body. */
export const maxBodyBytes = 16 * 1024 * 1024;

export async function createChatCompletion(
  request: Request,
  { caller: { key }, headers }: ApiContext<unknown>,
): Promise<Response> {
  if (key !== null) await takeRequest(key, headers);
  const body = await readBody(request, chatBody, maxBodyBytes);
  const keeps = keepsOf(body, key);
  refuseMixture(body, key);
  const mixture = await mixtureOfModel(body.model, body.mixture);
  const question = await questionOf(body, request.signal);
  const toolForm = toolFormOf(body);
  const started = await startApiRun({
    key,
    mixture,
    asked: question,
    user: keptUser(body.user),
    metadata: keptMetadata(body.metadata ?? {}).kept,
    response: null,
    keeps,
  });
  const { live } = started;
  const asked = askedOf(request, body.model, started);
  setRunHeaders(asked, headers);
  const aggregator = aggregatorPlace(stateOf(live));
  const options: ChunkOptions = {
    asked,
    aggregator,
    tagHabit: tagHabitOf(stateOf(live).mixture.aggregator.model),
    onAnswered: learnTagHabit,
    layers: body.layers ?? key?.layers ?? 'off',
    needsForm: mustBeJson(question),
    includeUsage: body.stream_options?.include_usage ?? false,
    toolForm,
  };
  const onGone = () => {
    if (body.background !== true) live.control.stop(clientGone);
  };
  if (body.stream === true) {
    return completionStream(live, chunksOf(options), chatStreamFormat, request.signal, onGone);
  }
  await endOf(live, request.signal, onGone);
  return wholeAnswer(live, options);
}

function wholeAnswer(
  live: LiveRun,
  { asked, aggregator, layers, needsForm, toolForm }: ChunkOptions,
): Response {
  const run = stateOf(live);
  const error = runErrorOf(run, needsForm);
  if (error !== null) return apiErrorResponse(error);
  const teller = createReasoningStream(layers, asked.references, aggregator);
  const events = layers === 'off' ? [] : live.log.since(0);
  const reasoning = events.map((json) => teller.take(JSON.parse(json) as RunEvent)).join('');
  return Response.json(completionOf(run, asked, reasoning, toolForm));
}

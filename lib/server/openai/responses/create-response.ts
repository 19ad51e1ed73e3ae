/** `POST /v1/responses`: starts a run and responds in the format of OpenAI's Responses API. */
import type { RunQuestion } from '@/lib/moa/messages/run-question';
import { takeRequest } from '@/lib/server/auth/api-keys/api-key-rate-limit';
import { readBody } from '@/lib/server/http/read-body';
import { questionOf } from '@/lib/server/openai/api-question';
import { maxBodyBytes } from '@/lib/server/openai/chat-completions';
import { askedOf, clientGone, endOf, stateOf } from '@/lib/server/openai/client-run';
import { completionStream } from '@/lib/server/openai/completion-stream';
import { keepsOf, refuseMixture } from '@/lib/server/openai/key-permissions';
import { mixtureOfModel } from '@/lib/server/openai/mixture-of-model';
import { apiErrorResponse } from '@/lib/server/openai/openai-error-response';
import type { ApiContext } from '@/lib/server/openai/openai-route';
import { setRunHeaders } from '@/lib/server/openai/run-headers';
import { startApiRun } from '@/lib/server/openai/start-api-run';
import { learnTagHabit, tagHabitOf } from '@/lib/server/openai/tag-habits';
import { mustBeJson } from '@/lib/server/openai/wire/answer-parameters';
import { aggregatorPlace } from '@/lib/server/openai/wire/completion-chunks';
import { keptMetadata, keptUser } from '@/lib/server/openai/wire/fields/stored-metadata';
import { earlierOf, withReferences } from './earlier-response';
import { responseStreamFormat } from './response-stream';
import { type ChatRequest, chatRequestOf } from './wire/chat-request-of';
import type { InputItem } from './wire/input-items';
import { responseEvents } from './wire/response-events';
import { noteInResponseTerms } from './wire/response-notes';
import { responseErrorOf } from './wire/response-object';
import { inResponseTerms } from './wire/response-paths';
import { type ResponseBody, responseBody } from './wire/response-request';
import { echoOf, layersOf, type ResponseSettings } from './wire/response-settings';
import { wholeResponse } from './wire/whole-response';

export async function createResponse(
  request: Request,
  { caller: { key }, headers }: ApiContext<unknown>,
): Promise<Response> {
  if (key !== null) await takeRequest(key, headers);
  const body = await readBody(request, responseBody, maxBodyBytes);
  const [items, earlier] = await Promise.all([
    withReferences(itemsOf(body), key),
    earlierOf(body.previous_response_id, key),
  ]);
  const chat = chatRequestOf(body, items, earlier);
  const keeps = keepsOf(chat.body, key);
  refuseMixture(chat.body, key);
  const mixture = await mixtureOfModel(chat.body.model, chat.body.mixture);
  const question = await askedQuestion(chat, request.signal);
  const settings: ResponseSettings = {
    echo: echoOf(body, keeps),
    layers: layersOf(body, key?.layers),
    system: chat.system,
    needsForm: mustBeJson(question),
  };
  const metadata = keptMetadata(chat.body.metadata ?? {}).kept;
  const started = await startApiRun({
    key,
    mixture,
    asked: question,
    user: keptUser(chat.body.user),
    metadata,
    response: { ...settings },
    keeps,
  });
  const { live } = started;
  const run = stateOf(live);
  const asked = askedOf(request, body.model, started);
  setRunHeaders(asked, headers);
  const response = { asked, settings, metadata };
  const onGone = () => {
    if (body.background !== true) live.control.stop(clientGone);
  };
  if (body.stream === true) {
    const events = responseEvents(
      response,
      run,
      aggregatorPlace(run),
      tagHabitOf(run.mixture.aggregator.model),
      learnTagHabit,
    );
    return completionStream(live, events, responseStreamFormat, request.signal, onGone);
  }
  if (body.background === true) return Response.json(wholeResponse(run, response));
  await endOf(live, request.signal, onGone);
  const end = stateOf(live);
  const error = responseErrorOf(end, settings);
  return error === null ? Response.json(wholeResponse(end, response)) : apiErrorResponse(error);
}

/** @throws StrataError that names the field of the response request. */
async function askedQuestion(
  { body, sources, notes }: ChatRequest,
  signal: AbortSignal,
): Promise<RunQuestion> {
  try {
    const question = await questionOf(body, signal, notes);
    return { ...question, ...(question.notes ? { notes: question.notes.map(noteInResponseTerms) } : {}) };
  } catch (error) {
    throw inResponseTerms(error, sources);
  }
}

function itemsOf({ input = [] }: ResponseBody): InputItem[] {
  if (typeof input !== 'string') return input;
  return input === '' ? [] : [{ type: 'message', role: 'user', content: input }];
}

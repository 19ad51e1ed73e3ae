/** `POST /v1/responses`: starts a run and responds in the format of OpenAI's Responses API. */
import { takeRequest } from '@/lib/server/auth/api-key-rate-limit';
import { readBody } from '@/lib/server/http/read-body';
import { maxBodyBytes } from '@/lib/server/openai/chat-completions';
import { askedOf, clientGone, endOf, stateOf } from '@/lib/server/openai/client-run';
import { completionStream } from '@/lib/server/openai/completion-stream';
import { keepsOf, refuseMixture } from '@/lib/server/openai/key-permissions';
import { mixtureOfModel } from '@/lib/server/openai/mixture-of-model';
import { apiErrorResponse } from '@/lib/server/openai/openai-error-response';
import type { ApiContext } from '@/lib/server/openai/openai-route';
import { setRunHeaders } from '@/lib/server/openai/run-headers';
import { startApiRun } from '@/lib/server/openai/start-api-run';
import { answerParametersOf } from '@/lib/server/openai/wire/answer-parameters';
import { aggregatorPlace } from '@/lib/server/openai/wire/completion-chunks';
import { conversationOf } from '@/lib/server/openai/wire/openai-conversation';
import { earlierOf, withReferences } from './earlier-response';
import { responseStreamFormat } from './response-stream';
import { chatRequestOf } from './wire/chat-request-of';
import type { InputItem } from './wire/input-items';
import { responseEvents } from './wire/response-events';
import { responseErrorOf } from './wire/response-object';
import { inResponseTerms } from './wire/response-paths';
import { type ResponseBody, responseBody } from './wire/response-request';
import { echoOf, layersOf, type ResponseSettings } from './wire/response-settings';
import { wholeResponse } from './wire/whole-response';

export async function createResponse(
  request: Request,
  { caller: { key }, headers }: ApiContext<unknown>,
): Promise<Response> {
  if (key !== null) takeRequest(key, headers);
  const body = await readBody(request, responseBody, maxBodyBytes);
  const [items, earlier] = await Promise.all([
    withReferences(itemsOf(body), key),
    earlierOf(body.previous_response_id, key),
  ]);
  const chat = chatRequestOf(body, items, earlier);
  const keeps = keepsOf(chat.body, key);
  refuseMixture(chat.body, key);
  const question = inResponseTerms(chat.sources, () => ({
    ...conversationOf(chat.body.messages),
    answer: answerParametersOf(chat.body),
  }));
  const settings: ResponseSettings = {
    echo: echoOf(body, keeps),
    layers: layersOf(body, key?.layers),
    system: chat.system,
    notes: chat.notes,
  };
  const metadata = chat.body.metadata ?? {};
  const started = await startApiRun({
    key,
    mixture: await mixtureOfModel(chat.body.model, chat.body.mixture),
    asked: question,
    user: chat.body.user ?? null,
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
    const events = responseEvents(response, run, aggregatorPlace(run));
    return completionStream(live, events, responseStreamFormat, request.signal, onGone);
  }
  if (body.background !== true) await endOf(live, request.signal, onGone);
  const end = stateOf(live);
  const error = responseErrorOf(end, settings);
  return error === null ? Response.json(wholeResponse(end, response)) : apiErrorResponse(error);
}

function itemsOf({ input = [] }: ResponseBody): InputItem[] {
  if (typeof input !== 'string') return input;
  return input === '' ? [] : [{ type: 'message', role: 'user', content: input }];
}

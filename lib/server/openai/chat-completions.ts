/** `POST /v1/chat/completions`: starts a run and responds in OpenAI's format. */
import { StrataError } from '@/lib/errors';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { StopReason } from '@/lib/moa/ports/run-control';
import { takeRequest } from '@/lib/server/auth/api-key-rate-limit';
import { readBody } from '@/lib/server/http/read-body';
import { answerParametersOf } from '@/lib/server/openai/wire/answer-parameters';
import { type ChatBody, chatBody } from '@/lib/server/openai/wire/chat-request';
import { type Asked, completionOf } from '@/lib/server/openai/wire/completion';
import { aggregatorPlace, type ChunkOptions, chunksOf } from '@/lib/server/openai/wire/completion-chunks';
import { refusal } from '@/lib/server/openai/wire/field-refusal';
import { conversationOf } from '@/lib/server/openai/wire/openai-conversation';
import { runErrorOf } from '@/lib/server/openai/wire/openai-errors';
import { createReasoningStream } from '@/lib/server/openai/wire/reasoning-stream';
import type { LiveRun } from '@/lib/server/runs/live-run';
import type { Caller } from './api-caller';
import { completionStream } from './completion-stream';
import { mixtureOfModel } from './mixture-of-model';
import { apiErrorResponse } from './openai-error-response';
import type { ApiContext } from './openai-route';
import { setRunHeaders, urlOfRun } from './run-headers';
import { type StartedRun, startApiRun } from './start-api-run';
import { learnTagHabit, tagHabitOf } from './tag-habits';

/** Images are part of the body. */
const maxBodyBytes = 32 * 1024 * 1024;

export async function createChatCompletion(
  request: Request,
  { caller: { key }, headers }: ApiContext<unknown>,
): Promise<Response> {
  if (key !== null) takeRequest(key, headers);
  const body = await readBody(request, chatBody, maxBodyBytes);
  const keeps = keepsOf(body, key);
  refuseMixture(body, key);
  const answer = answerParametersOf(body);
  const conversation = conversationOf(body.messages);
  const started = await startApiRun({
    key,
    mixture: await mixtureOfModel(body.model, body.mixture),
    asked: { ...conversation, answer },
    user: body.user ?? null,
    metadata: body.metadata ?? {},
    keeps,
  });
  const { live } = started;
  const asked = askedOf(request, body, started);
  setRunHeaders(asked, headers);
  const aggregator = aggregatorPlace(stateOf(live));
  const options: ChunkOptions = {
    asked,
    aggregator,
    tagHabit: tagHabitOf(stateOf(live).mixture.aggregator.model),
    onAnswered: learnTagHabit,
    layers: body.layers ?? key?.layers ?? 'off',
    needsForm: answer.responseFormat !== undefined,
    includeUsage: body.stream_options?.include_usage ?? false,
  };
  const onGone = () => {
    if (body.background !== true) live.control.stop(clientGone);
  };
  if (body.stream === true) return completionStream(live, chunksOf(options), request.signal, onGone);
  await endOf(live, request.signal, onGone);
  return wholeAnswer(live, options);
}

const clientGone: StopReason = {
  code: 'stopped',
  message: 'Stopped: the program that asked closed its connection.',
};

/** A run may continue without its client only where the answer can be fetched later. */
function keepsOf({ store, background }: ChatBody, key: Caller['key']): boolean {
  if (store === true && key?.keeps === false)
    throw refusal('store', `cannot be true: the key "${key.name}" keeps nothing`);
  const keeps = store ?? key?.keeps ?? true;
  if (background === true && !keeps)
    throw refusal('background', 'needs a run that is kept: "store": true, and a key that lets it be');
  return keeps;
}

function refuseMixture({ model, mixture }: ChatBody, key: Caller['key']): void {
  if (key === null || key.mixtures === null) return;
  if (mixture === undefined && key.mixtures.some((slug) => model === `moa/${slug}`)) return;
  const what = mixture === undefined ? `the model "${model}"` : 'a mixture of the request’s own';
  throw new StrataError('forbidden', `The key "${key.name}" may not ask ${what}.`, {
    fields: [{ path: mixture === undefined ? '/model' : '/mixture', detail: 'is not allowed to this key' }],
  });
}

function wholeAnswer(live: LiveRun, { asked, aggregator, layers, needsForm }: ChunkOptions): Response {
  const run = stateOf(live);
  const error = runErrorOf(run, needsForm);
  if (error !== null) return apiErrorResponse(error);
  const teller = createReasoningStream(layers, asked.references, aggregator);
  const events = layers === 'off' ? [] : live.log.since(0);
  const reasoning = events.map((json) => teller.take(JSON.parse(json) as RunEvent)).join('');
  return Response.json(completionOf(run, asked, reasoning));
}

/** Waits for the end of the run; reports a client that disconnects earlier. */
async function endOf({ finished }: LiveRun, signal: AbortSignal, onGone: () => void): Promise<void> {
  signal.addEventListener('abort', onGone, { once: true });
  if (signal.aborted) onGone();
  await finished;
  signal.removeEventListener('abort', onGone);
}

function askedOf(
  request: Request,
  { model }: ChatBody,
  { runId, conversationId, references }: StartedRun,
): Asked {
  const runUrl = conversationId === null ? null : urlOfRun(request, conversationId, runId);
  return { runId, model, created: Math.floor(Date.now() / 1000), runUrl, references };
}

function stateOf({ state }: LiveRun) {
  const run = state();
  if (run === null) throw new Error('A run that is on has begun');
  return run;
}

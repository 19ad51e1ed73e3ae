/** `POST /v1/chat/completions`: a run behind OpenAI's wire format. */
import { StrataError } from '@/lib/errors';
import type { RunEvent } from '@/lib/moa/events';
import { aggregatorPlace, chunksOf } from '@/lib/openai/chunks';
import { type Asked, completionOf } from '@/lib/openai/completion';
import { conversationOf } from '@/lib/openai/conversation';
import { runErrorOf } from '@/lib/openai/errors';
import { createLayersTeller } from '@/lib/openai/layers-teller';
import { answerParametersOf } from '@/lib/openai/parameters';
import { chatBody, type LayersTold } from '@/lib/openai/request';
import { askByProgram, mixtureOfModel, type StartedRun } from '@/lib/runs/ask-by-program';
import type { LiveRun } from '@/lib/runs/live-run';
import { readBody } from './body';
import { completionStream } from './completion-stream';
import { apiErrorResponse } from './openai-error';

/** Images come inside the body. */
const maxBodyBytes = 32 * 1024 * 1024;

export async function answerChat(request: Request): Promise<Response> {
  const body = await readBody(request, chatBody, maxBodyBytes);
  const answer = answerParametersOf(body);
  const started = await askByProgram({
    mixture: await mixtureOfModel(body.model, body.mixture),
    asked: { ...conversationOf(body.messages), answer },
    user: body.user ?? null,
    metadata: body.metadata ?? {},
  });
  const asked = {
    runId: started.runId,
    model: body.model,
    created: Math.floor(Date.now() / 1000),
    runUrl: runUrl(request, started),
    references: 'asked' as const,
  };
  const { live } = started;
  const layers = body.layers ?? 'off';
  const needsForm = answer.responseFormat !== undefined;
  const headers = headersOf(asked);
  const onGone = () => live.control.stop(clientGone);
  if (body.stream !== true) {
    await ended(live, request.signal, onGone);
    return wholeAnswer(live, asked, layers, needsForm, headers);
  }
  const aggregator = aggregatorPlace(stateOf(live));
  const includeUsage = body.stream_options?.include_usage ?? false;
  return completionStream(
    live,
    chunksOf({ asked, aggregator, layers, needsForm, includeUsage }),
    { signal: request.signal, onGone },
    headers,
  );
}

const clientGone = {
  code: 'stopped' as const,
  message: 'Stopped: the program that asked closed its connection.',
};

function wholeAnswer(
  live: LiveRun,
  asked: Asked,
  layers: LayersTold,
  needsForm: boolean,
  headers: Record<string, string>,
): Response {
  const run = stateOf(live);
  const error = runErrorOf(run, needsForm);
  if (error !== null) return apiErrorResponse(error, headers);
  const teller = createLayersTeller(layers, asked.references, aggregatorPlace(run));
  const reasoning =
    layers === 'off'
      ? ''
      : live.log
          .since(0)
          .map((json) => teller.take(JSON.parse(json) as RunEvent))
          .join('');
  return Response.json(completionOf(run, asked, reasoning), {
    headers: { ...headers, 'cache-control': 'no-store' },
  });
}

/** The run's end; a client that goes before it is told of. */
async function ended({ finished }: LiveRun, signal: AbortSignal, onGone: () => void): Promise<void> {
  signal.addEventListener('abort', onGone, { once: true });
  if (signal.aborted) onGone();
  await finished;
  signal.removeEventListener('abort', onGone);
}

function headersOf({ runId, runUrl: url }: Asked): Record<string, string> {
  return {
    'x-request-id': runId,
    'x-strata-run': runId,
    ...(url === null ? {} : { link: `<${url}>; rel="describedby"; title="The run, layer by layer"` }),
  };
}

function runUrl(request: Request, { conversationId, runId }: StartedRun): string {
  const host = request.headers.get('host') ?? '';
  const { protocol } = new URL(request.url);
  return `${protocol}//${host}/c/${conversationId}?run=${runId}`;
}

function stateOf({ state }: LiveRun) {
  const run = state();
  if (run === null) throw new StrataError('unavailable', 'The run has not begun.');
  return run;
}

/**
 * A fake provider that speaks OpenAI's chat-completions wire format over real sockets: role chunk, deltas,
 * finish_reason, usage in a last chunk without choices, `[DONE]`. Uses only erasable TypeScript and file extensions in
 * imports, so that Node can run it directly in its own process for browser tests and benchmarks.
 */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Step } from './script.ts';

export interface ChatBody {
  model: string;
  messages: { role: string; content: string }[];
  stream?: boolean;
  stream_options?: { include_usage?: boolean };
  temperature?: number;
  max_tokens?: number;
  /** Other fields of the request. */
  [field: string]: unknown;
}

export interface RecordedRequest {
  body: ChatBody;
  headers: IncomingHttpHeaders;
  /** The text that was sent so far. */
  sent: string;
  /** When the client closed the connection before the answer was complete; null when it did not. */
  closedByClientAt: number | null;
}

export interface EmbeddingsBody {
  model: string;
  input: string[];
}

export interface Upstream {
  /** The base URL, including `/v1`. */
  baseUrl: string;
  requests: RecordedRequest[];
  /** The requests for embeddings. */
  embeddings: EmbeddingsBody[];
  close(): Promise<void>;
}

export interface UpstreamOptions {
  respond: (request: RecordedRequest) => Step[];
  /** The vector of a text; null fails the request. Without it, there are no embeddings. */
  embed?: (text: string) => number[] | null;
  /** What `GET /v1/models` lists. */
  models?: string[];
  port?: number;
  /** Handles requests of other paths. Returns true when it has responded. */
  control?: (path: string, response: ServerResponse) => boolean;
}

export async function startUpstream({
  respond,
  embed,
  models = [],
  port = 0,
  control,
}: UpstreamOptions): Promise<Upstream> {
  const requests: RecordedRequest[] = [];
  const embeddings: EmbeddingsBody[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    if (path.endsWith('/models'))
      return sendJson(response, { object: 'list', data: models.map((id) => ({ id, object: 'model' })) });
    if (control?.(path, response)) return;
    if (embed !== undefined && path.endsWith('/embeddings')) {
      const body: EmbeddingsBody = JSON.parse(await bodyOf(request));
      embeddings.push(body);
      return sendEmbeddings(response, body.input.map(embed));
    }
    if (!path.endsWith('/chat/completions')) return response.writeHead(404).end();
    const recorded: RecordedRequest = {
      body: JSON.parse(await bodyOf(request)),
      headers: request.headers,
      sent: '',
      closedByClientAt: null,
    };
    requests.push(recorded);
    response.on('close', () => {
      if (!response.writableEnded) recorded.closedByClientAt = performance.now();
    });
    await play(respond(recorded), recorded, response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    embeddings,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A million tokens a request make a price per million the cost. */
function sendEmbeddings(response: ServerResponse, vectors: (number[] | null)[]): void {
  if (vectors.includes(null)) return void response.writeHead(500).end();
  const data = vectors.map((embedding, index) => ({ object: 'embedding', index, embedding }));
  const tokens = 1_000_000;
  sendJson(response, { object: 'list', data, usage: { prompt_tokens: tokens, total_tokens: tokens } });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function play(steps: Step[], recorded: RecordedRequest, response: ServerResponse): Promise<void> {
  if (recorded.body.stream !== true) return playWhole(steps, recorded, response);
  for (const step of steps) {
    if (response.destroyed) return;
    const over = await perform(step, recorded, response);
    if (over) return;
  }
  beginStream(recorded, response);
  response.end('data: [DONE]\n\n');
}

/** The response to a request without streaming. */
async function playWhole(steps: Step[], recorded: RecordedRequest, response: ServerResponse): Promise<void> {
  let [finish_reason, usage]: [string, object | undefined] = ['stop', undefined];
  for (const step of steps) {
    if (response.destroyed) return;
    if (step.do === 'text') recorded.sent += step.text;
    else if (step.do === 'usage') usage = step.usage;
    else if (step.do === 'finish') finish_reason = step.reason;
    else if (step.do === 'reasoning' || step.do === 'delta') continue;
    else if (await perform(step, recorded, response)) return;
  }
  const message = { role: 'assistant', content: recorded.sent };
  sendJson(response, {
    id: 'chatcmpl-fake',
    object: 'chat.completion',
    created: 1_700_000_000,
    model: recorded.body.model,
    choices: [{ index: 0, message, finish_reason }],
    ...(usage === undefined ? {} : { usage }),
  });
}

/** Performs one step. Returns true when the response has ended and no step can follow. */
async function perform(step: Step, recorded: RecordedRequest, response: ServerResponse): Promise<boolean> {
  switch (step.do) {
    case 'wait':
      await new Promise((resolve) => setTimeout(resolve, step.ms));
      return false;
    case 'until':
      await Promise.race([step.gate, once(response, 'close')]);
      return false;
    case 'text':
      recorded.sent += step.text;
      sendChunk(recorded, response, { delta: { content: step.text }, finish_reason: null });
      return false;
    case 'reasoning':
      sendChunk(recorded, response, { delta: { reasoning_content: step.text }, finish_reason: null });
      return false;
    case 'delta':
      sendChunk(recorded, response, { delta: step.delta, finish_reason: null });
      return false;
    case 'finish':
      sendChunk(recorded, response, { delta: {}, finish_reason: step.reason });
      return false;
    case 'usage':
      // Sent only on request, as real providers do.
      if (recorded.body.stream_options?.include_usage) sendChunk(recorded, response, null, step.usage);
      return false;
    case 'answer':
      response.writeHead(step.status, step.headers).end(step.body);
      return true;
    case 'raw':
      beginStream(recorded, response);
      response.write(step.bytes);
      return false;
    case 'end':
      beginStream(recorded, response);
      response.end();
      return true;
    case 'cut':
      response.destroy();
      return true;
    case 'hang':
      return true;
    default:
      return step satisfies never;
  }
}

function beginStream(recorded: RecordedRequest, response: ServerResponse): void {
  if (response.headersSent) return;
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  sendChunk(recorded, response, { delta: { role: 'assistant', content: '' }, finish_reason: null });
}

function sendChunk(
  recorded: RecordedRequest,
  response: ServerResponse,
  choice: object | null,
  usage?: object,
): void {
  beginStream(recorded, response);
  const chunk = {
    id: 'chatcmpl-fake',
    object: 'chat.completion.chunk',
    created: 1_700_000_000,
    model: recorded.body.model,
    choices: choice === null ? [] : [{ index: 0, ...choice }],
    ...(usage === undefined ? {} : { usage }),
  };
  response.write(`data: ${JSON.stringify(chunk)}\n\n`);
}

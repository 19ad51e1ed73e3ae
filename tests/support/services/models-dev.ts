/** A fake models.dev over real sockets that records its requests. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeModelsDev {
  /** The value for MODELS_DEV_URL. */
  baseUrl: string;
  requests: IncomingMessage[];
  close(): Promise<void>;
}

export type AnswerModelsDev = (response: ServerResponse, request: IncomingMessage) => void;

export async function startModelsDev(answer: AnswerModelsDev): Promise<FakeModelsDev> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(response, request);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/**
 * A document with one provider, as models.dev writes it.
 * @param context the context of each model, in tokens.
 */
export function documentOf(
  provider: { id: string; api?: string },
  prices: Record<string, [number, number]>,
  context = 200_000,
) {
  const models = Object.entries(prices).map(([id, [input, output]]) => [
    id,
    {
      id,
      name: id,
      attachment: false,
      reasoning: true,
      tool_call: true,
      release_date: '2026-10-01',
      last_updated: '2026-10-01',
      modalities: { input: ['text'], output: ['text'] },
      open_weights: true,
      limit: { context, output: 32_000 },
      cost: { input, output, cache_read: input / 10 },
    },
  ]);
  const { id } = provider;
  const about = { name: id, env: ['KEY'], npm: '@ai-sdk/openai-compatible', doc: 'https://example.com' };
  return { [id]: { ...provider, ...about, models: Object.fromEntries(models) } };
}

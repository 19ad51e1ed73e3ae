/** Traces that a collector receives by OTLP over HTTP. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ask, follow, mixtureOf } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel } from '../support/upstream/behaviours';

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  status: { code?: number };
  attributes: { key: string; value: { stringValue?: string; intValue?: number; doubleValue?: number } }[];
}

interface Export {
  resourceSpans: { resource: { attributes: Span['attributes'] }; scopeSpans: { spans: Span[] }[] }[];
}

const received: { path: string; headers: Record<string, unknown>; body: Export }[] = [];
const collector = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  received.push({ path: request.url ?? '', headers: request.headers, body: JSON.parse(text) });
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
});

beforeAll(async () => {
  await once(collector.listen(0, '127.0.0.1'), 'listening');
});
beforeEach(() => {
  received.length = 0;
});
afterAll(() => {
  collector.closeAllConnections();
  collector.close();
});

const upstream = sharedUpstream();
const strata = sharedStrata({
  upstream,
  env: () => ({
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    OTEL_EXPORTER_OTLP_HEADERS: 'x-team=research',
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
  }),
});

/** A client asks for a run with a call that fails. */
async function runTraced(headers: Record<string, string> = {}): Promise<void> {
  upstream.respond = byModel({ broken: () => [{ do: 'answer', status: 400, body: '{"error": "no"}' }] });
  const completion = {
    model: 'moa/traced',
    messages: [{ role: 'user', content: 'the question' }],
  };
  const response = await strata.fetch('/v1/chat/completions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(completion),
  });
  expect(response.status).toBe(200);
  await response.text();
}

const receivedSpans = () =>
  received.flatMap(({ body }) =>
    body.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
  );

const attributeOf = (span: Span | undefined, key: string) => {
  const value = span?.attributes.find((attribute) => attribute.key === key)?.value;
  return value?.stringValue ?? value?.intValue ?? value?.doubleValue;
};

beforeAll(async () => {
  const mixture = mixtureOf([['a', 'broken']], { name: 'Traced' });
  const saved = await strata.fetch('/api/mixtures', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(mixture),
  });
  expect(saved.status).toBe(201);
});

test('a run, its layers and its calls are one trace, below the span of the client that asked', async () => {
  const [traceId, parent] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
  await runTraced({ traceparent: `00-${traceId}-${parent}-01` });
  // They are sent every five seconds.
  await expect.poll(() => received.length, { interval: 200 }).toBeGreaterThan(0);
  const spans = receivedSpans();
  expect(received[0]).toMatchObject({ path: '/v1/traces', headers: { 'x-team': 'research' } });
  const resource = received[0]?.body.resourceSpans[0]?.resource.attributes;
  expect(resource).toContainEqual({ key: 'service.name', value: { stringValue: 'strata' } });
  expect(resource).toContainEqual({
    key: 'deployment.environment.name',
    value: { stringValue: 'test' },
  });

  expect(new Set(spans.map((span) => span.traceId))).toEqual(new Set([traceId]));
  const named = (name: string) => spans.filter((span) => span.name === name);
  const [run] = named('invoke_workflow Traced');
  const [first, second] = [...named('layer 1'), ...named('layer 2')];
  expect(run?.parentSpanId).toBe(parent);
  expect([first?.parentSpanId, second?.parentSpanId]).toEqual([run?.spanId, run?.spanId]);
  expect(named('chat a')[0]?.parentSpanId).toBe(first?.spanId);
  expect(named('chat broken')[0]).toMatchObject({ parentSpanId: first?.spanId, status: { code: 2 } });
  expect(named('chat aggregator')[0]?.parentSpanId).toBe(second?.spanId);
  expect(spans).toHaveLength(6);
  for (const span of spans) {
    expect(BigInt(span.endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(span.startTimeUnixNano));
    expect(BigInt(span.startTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(run?.startTimeUnixNano ?? 0));
  }

  const call = named('chat a')[0];
  expect(call?.kind).toBe(3);
  expect(attributeOf(call, 'gen_ai.provider.name')).toBe('compatible');
  expect(attributeOf(call, 'gen_ai.request.temperature')).toBe(0.7);
  expect(Number(attributeOf(call, 'gen_ai.usage.output_tokens'))).toBeGreaterThan(0);
  expect(attributeOf(named('chat broken')[0], 'error.type')).toBe('bad_request');
  expect(attributeOf(run, 'gen_ai.conversation.id')).toMatch(/\S/);
  expect(attributeOf(run, 'strata.request.id')).toMatch(/^req_/);
  expect(JSON.stringify(received)).not.toMatch(/the question|says so/);
});

test('a collector that is away harms no run, and the log says so', async () => {
  const { port } = collector.address() as AddressInfo;
  collector.closeAllConnections();
  collector.close();
  try {
    const { run } = await ask(strata, { mixture: mixtureOf([['a']]) });
    expect((await follow(strata, run.id)).status).toBe('succeeded');
    await strata.kill('SIGTERM');
    expect(strata.output()).toContain('sending traces');
  } finally {
    await once(collector.listen(port, '127.0.0.1'), 'listening');
  }
});

test('content is sent where the operator asks for it, and what is left is sent at the end', async () => {
  await strata.restart('SIGTERM', { OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT: 'true' });
  await runTraced();
  await strata.kill('SIGTERM');
  const aggregator = receivedSpans().find(({ name }) => name === 'chat aggregator');
  expect(attributeOf(aggregator, 'gen_ai.input.messages')).toContain('the question');
  expect(attributeOf(aggregator, 'gen_ai.system_instructions')).toContain('a says so');
  expect(attributeOf(aggregator, 'gen_ai.output.messages')).toContain('aggregator says so');
});

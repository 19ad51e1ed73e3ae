/**
 * The baseline of the benchmark, in its own process: a bare relay that executes the same runs without storage or
 * validation and with one wire format. It measures the cost of sockets and JSON alone on a machine.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, request } from 'undici';

interface Mixture {
  layers: { proposers: { model: string }[] }[];
  aggregator: { model: string };
}

interface Run {
  status: string;
  calls: { call: string; text: string }[];
  /** Events that are not yet sent to the reader. */
  pending: object[];
  reader: ServerResponse | null;
}

/** The interval at which Strata sends frames to its readers. */
const frameMs = 33;
const upstream = process.argv[2] ?? '';
const dispatcher = new Agent();
const runs = new Map<string, Run>();

const server = createServer(async (message, response) => {
  const { pathname } = new URL(message.url ?? '', 'http://relay');
  const [, , , id = '', events] = pathname.split('/');
  const run = runs.get(id);
  if (message.method === 'GET') {
    if (events !== 'events') return response.end(JSON.stringify({ run }, ['run', 'status', 'calls', 'text']));
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    if (run) run.reader = response;
    return;
  }
  if (pathname === '/api/conversations')
    return response.end(JSON.stringify({ conversation: { id: randomUUID() } }));
  let body = '';
  for await (const chunk of message) body += chunk;
  const begun: Run = { status: 'running', calls: [], pending: [], reader: null };
  const runId = randomUUID();
  runs.set(runId, begun);
  response.end(JSON.stringify({ run: { id: runId } }));
  relay(begun, (JSON.parse(body) as { mixture: Mixture }).mixture);
});

async function relay(run: Run, { layers, aggregator }: Mixture): Promise<void> {
  const flushTimer = setInterval(() => flush(run), frameMs);
  for (const [layer, models] of [...layers.map(({ proposers }) => proposers), [aggregator]].entries()) {
    await Promise.all(models.map(({ model }, slot) => ask(run, `${layer + 1}.${slot + 1}`, model)));
  }
  clearInterval(flushTimer);
  run.status = 'succeeded';
  run.pending.push({ type: 'run.finished', status: run.status });
  flush(run);
  run.reader?.end();
}

async function ask(run: Run, call: string, model: string): Promise<void> {
  const answer = { call, text: '' };
  run.calls.push(answer);
  const { body } = await request(`${upstream}/chat/completions`, {
    dispatcher,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: model.replace('compatible/', ''), stream: true, messages: [] }),
  });
  let rest = '';
  body.setEncoding('utf8');
  body.on('data', (text: string) => {
    const events = (rest + text).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      if (event === 'data: [DONE]') continue;
      const said = JSON.parse(event.slice('data: '.length)).choices[0]?.delta.content;
      if (!said) continue;
      answer.text += said;
      run.pending.push({ type: 'call.delta', call, text: said });
    }
  });
  await once(body, 'end');
}

function flush(run: Run): void {
  if (run.reader === null || run.pending.length === 0) return;
  run.reader.write(`data: ${JSON.stringify(run.pending)}\n\n`);
  run.pending = [];
}

server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

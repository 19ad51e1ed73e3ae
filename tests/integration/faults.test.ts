/**
 * The fault table: all faults of an upstream, at a proposer and at the aggregator, over real sockets and the production
 * server. Each case checks the state of the call and of the run, the texts of the other calls, the deadline, and that the
 * stored run equals the streamed run.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { CallErrorCode } from '@/lib/moa/events/call-error';
import type { CallStatus, RunStatus } from '@/lib/moa/events/run-event';
import type { CallState } from '@/lib/moa/events/run-state';
import { ask, follow, mixtureOf, readRun, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { type Behaviour, byModel } from '../support/upstream/behaviours';
import { failing, type Step, saying } from '../support/upstream/script';
import type { RecordedRequest } from '../support/upstream/upstream';

const key = 'sk-fault-0123456789abcdef';
const firstTokenTimeoutMs = 2_000;
const callTimeoutMs = 4_000;
const deadlines = { firstTokenTimeoutMs, callTimeoutMs };
/** Two retries wait up to 1.8 s, which leaves a busy machine too little of the deadline for the first token. */
const deadlinesWithRetries = { firstTokenTimeoutMs: callTimeoutMs, callTimeoutMs };
/** Tolerance of deadlines for a busy machine. */
const slackMs = 2_500;

interface Expected {
  status: CallStatus;
  code?: CallErrorCode;
  /** The stored text, exactly or as a pattern; '' by default. */
  text?: string | RegExp;
  attempts?: number;
  /** The minimum duration of a call that ends at a deadline. */
  atLeastMs?: number;
}

interface Fault {
  does: Behaviour;
  expected: Expected;
  /** Sends tens of megabytes. Its cases run one by one, because they would delay the others. */
  bulk?: true;
}

const chunk = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
const tries = new Map<string, number>();
/** The number of earlier attempts of the faulty call of this run. */
function earlierTries({ body }: RecordedRequest): number {
  const name = `${body.model} ${body.messages.at(-1)?.content}`;
  const count = tries.get(name) ?? 0;
  tries.set(name, count + 1);
  return count;
}
const filler = (bytes: number): Step[] =>
  Array.from({ length: bytes / (1024 * 1024) }, () => ({ do: 'raw', bytes: megabyte }) as const);
const megabyte = 'x'.repeat(1024 * 1024);

const faults: Record<string, Fault> = {
  '429 with Retry-After 1 s': {
    does: (request) =>
      earlierTries(request) === 0 ? failing(429, 'slow down', { 'retry-after': '1' }) : saying('at last'),
    expected: { status: 'succeeded', text: 'at last', attempts: 2, atLeastMs: 1_000 },
  },
  '429 with Retry-After 3600 s': {
    does: () => failing(429, 'slow down', { 'retry-after': '3600' }),
    expected: { status: 'failed', code: 'rate_limit', attempts: 1 },
  },
  '500 once': {
    does: (request) => (earlierTries(request) === 0 ? failing(500, 'oops') : saying('at last')),
    expected: { status: 'succeeded', text: 'at last', attempts: 2 },
  },
  '500 always': {
    does: () => failing(500, 'oops'),
    expected: { status: 'failed', code: 'upstream', attempts: 3 },
  },
  '401 whose body echoes the key': {
    does: () => failing(401, `Incorrect API key provided: ${key}`),
    expected: { status: 'failed', code: 'auth', attempts: 1 },
  },
  'headers never come': {
    does: () => [{ do: 'hang' }],
    expected: { status: 'timed_out', code: 'first_token_timeout', atLeastMs: firstTokenTimeoutMs },
  },
  'headers, then silence': {
    does: () => [{ do: 'raw', bytes: ': hello\n\n' }, { do: 'hang' }],
    expected: { status: 'timed_out', code: 'first_token_timeout', atLeastMs: firstTokenTimeoutMs },
  },
  'silence in the middle': {
    does: () => [{ do: 'text', text: 'half of it' }, { do: 'hang' }],
    expected: { status: 'timed_out', code: 'timeout', text: 'half of it', atLeastMs: callTimeoutMs },
  },
  'the socket is cut in the middle': {
    does: () => [{ do: 'text', text: 'half of it' }, { do: 'wait', ms: 50 }, { do: 'cut' }],
    expected: { status: 'failed', code: 'network', text: 'half of it', attempts: 1 },
  },
  'an end without a finish reason': {
    does: () => [{ do: 'text', text: 'half of it' }, { do: 'end' }],
    expected: { status: 'failed', code: 'network', text: 'half of it', attempts: 1 },
  },
  'HTML with status 200': {
    does: () => [
      { do: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Login</html>' },
    ],
    expected: { status: 'failed' },
  },
  'JSON with status 200': {
    does: () => [
      { do: 'answer', status: 200, headers: { 'content-type': 'application/json' }, body: '{"choices":[]}' },
    ],
    expected: { status: 'failed' },
  },
  'an error inside the stream, and a stop after it': {
    does: () => [
      { do: 'text', text: 'half of it' },
      {
        do: 'raw',
        bytes: `data: ${JSON.stringify({ error: { message: 'overloaded', type: 'server_error' } })}\n\n`,
      },
      { do: 'finish', reason: 'stop' },
    ],
    expected: { status: 'failed', text: 'half of it', attempts: 1 },
  },
  'a malformed frame': {
    does: () => [
      { do: 'text', text: 'half of it' },
      { do: 'raw', bytes: 'data: {"choices": [\n\n' },
      { do: 'finish', reason: 'stop' },
    ],
    // The finish is regular: what was not understood is a note of the call.
    expected: { status: 'succeeded', text: 'half of it', attempts: 1 },
  },
  'one chunk of 20 MB': {
    does: () => [
      { do: 'raw', bytes: chunk({ content: 'y'.repeat(20 * 1024 * 1024) }) },
      { do: 'finish', reason: 'stop' },
    ],
    expected: { status: 'failed', code: 'too_large', text: /^y{4194304}$/ },
    bulk: true,
  },
  '200 MB without a line break': {
    does: () => [{ do: 'raw', bytes: 'data: ' }, ...filler(200 * 1024 * 1024)],
    expected: { status: 'failed', code: 'too_large', attempts: 1 },
    bulk: true,
  },
  'an error body of 100 MB': {
    does: () => [
      {
        do: 'answer',
        status: 400,
        headers: { 'content-type': 'text/plain' },
        body: 'x'.repeat(100 * 1024 * 1024),
      },
    ],
    expected: { status: 'failed', code: 'bad_request', attempts: 1 },
    bulk: true,
  },
  'a stream that never ends': {
    does: () =>
      Array.from({ length: 1_000 }, (_, index): Step[] => [
        { do: 'text', text: `w${index} ` },
        { do: 'wait', ms: 20 },
      ]).flat(),
    expected: { status: 'timed_out', code: 'timeout', text: /^w0 w1 /, atLeastMs: callTimeoutMs },
  },
  'invalid UTF-8': {
    does: () => {
      const [before = '', after = ''] = chunk({ content: 'a@@b' }).split('@@');
      const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xfe]), Buffer.from(after)]);
      return [
        { do: 'raw', bytes },
        { do: 'finish', reason: 'stop' },
      ];
    },
    expected: { status: 'succeeded', text: 'a\ufffd\ufffdb' },
  },
  'NUL and lone surrogates': {
    does: () => [
      { do: 'raw', bytes: chunk({ content: 'PLACE' }).replace('PLACE', 'a\\u0000b\\ud83c') },
      { do: 'raw', bytes: chunk({ content: 'PLACE' }).replace('PLACE', '\\udf0d c\\ud800d') },
      { do: 'finish', reason: 'stop' },
    ],
    expected: { status: 'succeeded', text: 'ab🌍 c\ufffdd' },
  },
  'a tool call instead of text': {
    does: () => [
      {
        do: 'raw',
        bytes: chunk({
          tool_calls: [
            { index: 0, id: 'call_1', type: 'function', function: { name: 'look', arguments: '{}' } },
          ],
        }),
      },
      { do: 'finish', reason: 'tool_calls' },
    ],
    expected: { status: 'failed', code: 'protocol', attempts: 1 },
  },
  'an empty completion': {
    does: () => [{ do: 'finish', reason: 'stop' }],
    expected: { status: 'failed', code: 'empty', attempts: 1 },
  },
  'finish reason content_filter': {
    does: () => [
      { do: 'text', text: 'half of it' },
      { do: 'finish', reason: 'content_filter' },
    ],
    expected: { status: 'failed', code: 'content_filter', text: 'half of it', attempts: 1 },
  },
  'finish reason length': {
    does: () => [
      { do: 'text', text: 'cut at its limit' },
      { do: 'finish', reason: 'length' },
    ],
    expected: { status: 'succeeded', text: 'cut at its limit' },
  },
  'a redirect to another origin': {
    does: () => [
      {
        do: 'answer',
        status: 307,
        headers: { location: 'http://127.0.0.1:9/v1/chat/completions' },
        body: '',
      },
    ],
    expected: { status: 'failed', code: 'blocked', attempts: 1 },
  },
};

const upstream = sharedUpstream({
  respond: byModel(
    Object.fromEntries(Object.entries(faults).map(([title, { does }]) => [slugOf(title), does])),
  ),
});
const strata = sharedStrata({ upstream, env: { OPENAI_COMPATIBLE_API_KEY: key } });

/** The model of a fault at the upstream. */
function slugOf(title: string): string {
  return `fault-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

function expectCall(call: CallState | undefined, expected: Expected): void {
  expect(call?.status).toBe(expected.status);
  if (expected.code !== undefined) expect(call?.error?.code).toBe(expected.code);
  if (expected.attempts !== undefined) expect(call?.attempts).toBe(expected.attempts);
  if (typeof expected.text === 'string' || expected.text === undefined)
    expect(call?.text).toBe(expected.text ?? '');
  else expect(expected.text.test(call?.text ?? '')).toBe(true);
  if (expected.atLeastMs !== undefined)
    expect(call?.durationMs).toBeGreaterThanOrEqual(expected.atLeastMs - 20);
  expect(call?.durationMs).toBeLessThan(callTimeoutMs + slackMs);
  if (call?.error) expect(call.error.message.length).toBeLessThanOrEqual(500);
}

const small = Object.entries(faults).filter(([, { bulk }]) => !bulk);
const bulky = Object.entries(faults).filter(([, { bulk }]) => bulk);

describe.concurrent.each(small)('%s', testFault);
describe.each(bulky)('%s', testFault);

function testFault(title: string, { expected }: Fault): void {
  const own = expected.attempts === 3 ? deadlinesWithRetries : deadlines;
  test('at a proposer', { timeout: 90_000 }, async ({ expect: expectHere }) => {
    const { run } = await ask(strata, {
      content: `proposer ${title}`,
      mixture: mixtureOf([['before', slugOf(title), 'after']], own),
    });
    const streamed = await follow(strata, run.id);
    expectCall(streamed.calls[1], expected);
    expectHere(streamed.calls.map(({ text }) => text).filter((_, index) => index !== 1)).toEqual([
      'before says so',
      'after says so',
      'aggregator says so',
    ]);
    expectHere(streamed.status).toBe('succeeded');
    const references = expected.status === 'succeeded' ? ['1.1', '1.2', '1.3'] : ['1.1', '1.3'];
    expectHere(streamed.layers[0]?.references).toEqual(references);
    const stored = await readRun(strata, run.id);
    expectHere(stored.calls).toEqual(streamed.calls);
    expectHere(JSON.stringify(stored)).not.toContain(key);
  });

  test('at the aggregator', { timeout: 90_000 }, async ({ expect: expectHere }) => {
    const { run } = await ask(strata, {
      content: `aggregator ${title}`,
      mixture: mixtureOf([['before', 'after']], {
        ...own,
        aggregator: { model: `compatible/${slugOf(title)}` },
      }),
    });
    const streamed = await follow(strata, run.id);
    expectCall(streamed.calls[2], expected);
    expectHere(streamed.calls.slice(0, 2).map(({ text }) => text)).toEqual([
      'before says so',
      'after says so',
    ]);
    const status: RunStatus = expected.status === 'succeeded' ? 'succeeded' : 'degraded';
    expectHere(streamed.status).toBe(status);
    const wrote = streamed.calls[2]?.text !== '';
    expectHere(streamed.answerCalls).toEqual(wrote ? ['2.1'] : ['1.1', '1.2']);
    expectHere(streamed.answer).toBe(
      wrote ? streamed.calls[2]?.text : 'before says so\n\n---\n\nafter says so',
    );
    const stored = await readRun(strata, run.id);
    expectHere(stored).toMatchObject({ status, answer: streamed.answer, calls: streamed.calls });
  });
}

/** Endpoints that never respond. The other calls use demo models. */
const addresses: [string, string, string, RegExp][] = [
  ['connection refused', 'refuses', 'http://127.0.0.1:9/v1', /refused/],
  ['DNS failure', 'no-name', 'http://no-such-host.invalid/v1', /DNS/],
  ['TLS failure', 'no-tls', 'TLS', /TLS/],
];

describe.concurrent.each(addresses)('%s', (title, id, address, words) => {
  beforeAll(async () => {
    const baseUrl = address === 'TLS' ? upstream.baseUrl.replace('http:', 'https:') : address;
    const added = await send(strata, 'POST', '/api/providers', { id, name: title, baseUrl });
    expect(added.status).toBe(201);
  });

  const layer = (model: string) => [{ proposers: [{ model: 'demo/blunt' }, { model }] }];

  test('at a proposer', async () => {
    const mixture = {
      name: title,
      layers: layer(`${id}/x`),
      aggregator: { model: 'demo/blunt' },
      ...deadlines,
    };
    const { run } = await ask(strata, { mixture });
    const streamed = await follow(strata, run.id);
    expect(streamed.status).toBe('succeeded');
    expect(streamed.calls[1]).toMatchObject({ status: 'failed', text: '', error: { code: 'network' } });
    expect(streamed.calls[1]?.error?.message).toMatch(words);
    expect(streamed.calls[1]?.durationMs).toBeLessThan(firstTokenTimeoutMs + slackMs);
    expect((await readRun(strata, run.id)).calls).toEqual(streamed.calls);
  });

  test('at the aggregator', async () => {
    const mixture = {
      name: title,
      layers: layer('demo/teacher'),
      aggregator: { model: `${id}/x` },
      ...deadlines,
    };
    const { run } = await ask(strata, { mixture });
    const streamed = await follow(strata, run.id);
    expect(streamed).toMatchObject({ status: 'degraded', answerCalls: ['1.1', '1.2'] });
    expect(streamed.calls[2]?.error?.message).toMatch(words);
    expect((await readRun(strata, run.id)).answer).toBe(streamed.answer);
  });
});

describe.concurrent('several failures at once', () => {
  test('when layer 2, the aggregator and its fallback fail, the proposals of layer 1 are the answer', async () => {
    const broken = slugOf('500 always');
    const { run } = await ask(strata, {
      mixture: mixtureOf([['only'], [broken, broken]], {
        ...deadlines,
        aggregator: {
          model: `compatible/${slugOf('an empty completion')}`,
          fallbacks: [`compatible/${slugOf('headers never come')}`],
        },
      }),
    });
    const streamed = await follow(strata, run.id);
    expect(streamed).toMatchObject({ status: 'degraded', answer: 'only says so', answerCalls: ['1.1'] });
    expect(streamed.calls[3]?.failures.map(({ error }) => error.code)).toEqual(['empty']);
  });

  test('when all of layer 1 fails, the run fails and names every cause', async () => {
    const { run } = await ask(strata, {
      mixture: mixtureOf(
        [[slugOf('500 always'), slugOf('an empty completion'), slugOf('headers never come')]],
        deadlines,
      ),
    });
    const streamed = await follow(strata, run.id);
    expect(streamed.status).toBe('failed');
    for (const words of ['1.1:', '500', '1.2:', 'without writing', '1.3:', 'No token'])
      expect(streamed.error).toContain(words);
  });

  test('one surviving proposer of six is enough for a complete answer', async () => {
    const lost = [
      '500 always',
      'finish reason content_filter',
      'an empty completion',
      'headers, then silence',
      'a tool call instead of text',
    ];
    const { run } = await ask(strata, { mixture: mixtureOf([['only', ...lost.map(slugOf)]], deadlines) });
    const streamed = await follow(strata, run.id);
    expect(streamed).toMatchObject({ status: 'succeeded', answer: 'aggregator says so' });
    expect(streamed.layers[0]?.references).toEqual(['1.1']);
    expect(streamed.calls.filter(({ error }) => error !== null)).toHaveLength(5);
  });

  test('when all of layer 2 fails, layer 1 is aggregated and the run says so', async () => {
    const broken = slugOf('500 always');
    const { run } = await ask(strata, {
      mixture: mixtureOf(
        [
          ['one', 'two'],
          [broken, broken],
        ],
        deadlines,
      ),
    });
    const streamed = await follow(strata, run.id);
    expect(streamed).toMatchObject({ status: 'degraded', answer: 'aggregator says so' });
    expect(streamed.error).toContain('Layer 2 failed whole');
  });
});

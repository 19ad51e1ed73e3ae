/** How long providers ask to wait, in their own spellings, and quotas that no waiting renews. Over real sockets. */
import { expect, test } from 'vitest';
import { ask, follow, mixtureOf } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { saysSo } from '../support/upstream/behaviours';
import type { Step } from '../support/upstream/script';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream });

const refusal = (headers: Record<string, string>, body: string, status = 429): Step[] => [
  { do: 'answer', status, headers: { 'content-type': 'application/json', ...headers }, body },
];

/** Each spelling of about this wait has a model of its own, which refuses its first request. */
const waitMs = 900;
const tooMany = '{"error":{"message":"Too many requests"}}';
const soon = () => Date.now() + waitMs;
const spellings: [name: string, refuse: () => Step[]][] = [
  ['retry-after-ms', () => refusal({ 'retry-after-ms': '900' }, tooMany)],
  ['retry-after in fractions', () => refusal({ 'retry-after': '0.9' }, tooMany)],
  ['reset in milliseconds', () => refusal({ 'x-ratelimit-reset-requests': '900ms' }, tooMany)],
  ['reset in seconds', () => refusal({ 'x-ratelimit-reset-tokens': '0.9s' }, tooMany)],
  ['reset as a number', () => refusal({ 'x-ratelimit-reset-tokens-minute': '0.9' }, tooMany)],
  [
    'reset of the limit that is reached',
    () =>
      refusal(
        {
          'x-ratelimit-remaining-requests': '99',
          'x-ratelimit-reset-requests': '6m0s',
          'x-ratelimit-remaining-tokens': '0',
          'x-ratelimit-reset-tokens': '900ms',
        },
        tooMany,
      ),
  ],
  [
    'reset as a date',
    () => {
      const date = new Date().toUTCString();
      const reset = new Date(Date.parse(date) + waitMs).toISOString();
      return refusal({ date, 'anthropic-ratelimit-requests-reset': reset }, tooMany);
    },
  ],
  [
    'reset since the epoch, without a date',
    // Dates of headers have whole seconds: up to one second more.
    () => refusal({ 'x-ratelimit-reset': String(soon()) }, tooMany),
  ],
  ['a sentence', () => refusal({}, '{"error":{"message":"Please try again in 0.9s."}}')],
  ['a field', () => refusal({}, '{"error":{"details":[{"retryDelay":"0.9s"}]}}')],
];

test.each(spellings)('%s is waited for', async (name, refuse) => {
  const arrivals: number[] = [];
  upstream.respond = (request) => {
    if (decodeURIComponent(request.body.model) !== name) return saysSo(request);
    arrivals.push(performance.now());
    return arrivals.length === 1 ? refuse() : saysSo(request);
  };
  const { run } = await ask(strata, { mixture: mixtureOf([[encodeURIComponent(name)]]) });
  expect((await follow(strata, run.id)).status).toBe('succeeded');
  const [first = 0, second = 0] = arrivals;
  expect(arrivals).toHaveLength(2);
  expect(second - first).toBeGreaterThan(waitMs - 50);
  expect(second - first).toBeLessThan(waitMs + 2_500);
});

const quotas: [name: string, status: number, body: string][] = [
  [
    'OpenAI',
    429,
    '{"error":{"message":"You exceeded your current quota, please check your plan and billing details.","type":"insufficient_quota","code":"insufficient_quota"}}',
  ],
  ['OpenRouter', 402, '{"error":{"message":"Insufficient credits. Add more.","code":402}}'],
  [
    'Anthropic',
    400,
    '{"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low."}}',
  ],
];

test.each(quotas)(
  'a used-up quota as %s says it is final at once, and holds up no other model',
  async (_, status, body) => {
    upstream.respond = (request) =>
      request.body.model.startsWith('poor') ? refusal({}, body, status) : saysSo(request);
    const { run } = await ask(strata, {
      mixture: mixtureOf([['poor-a', 'poor-a', 'poor-b', 'poor-c', 'rich']]),
    });
    const began = performance.now();
    const state = await follow(strata, run.id);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(upstream.requests.filter(({ body: { model } }) => model.startsWith('poor'))).toHaveLength(4);
    expect(state.calls.slice(0, 4)).toEqual(
      Array.from({ length: 4 }, () =>
        expect.objectContaining({
          status: 'failed',
          attempts: 1,
          error: expect.objectContaining({ code: 'quota', statusCode: status }),
        }),
      ),
    );
    expect(state.answer).toBe('aggregator says so');
  },
);

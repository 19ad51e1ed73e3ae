/** The API of programs, by the clients that programs use: the real `openai` package against the running server. */
import OpenAI from 'openai';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { mixtureOf } from '../support/api';
import { type Strata, startStrata } from '../support/strata';
import { type Step, saying } from '../support/upstream/script';
import { type RecordedRequest, startUpstream, type Upstream } from '../support/upstream/upstream';

let respond: (request: RecordedRequest) => Step[];
let upstream: Upstream;
let strata: Strata;
let openai: OpenAI;

beforeAll(async () => {
  upstream = await startUpstream({ respond: (request) => respond(request), models: ['a', 'b'] });
  strata = await startStrata({ env: { OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl } });
  openai = new OpenAI({ baseURL: `${strata.origin}/v1`, apiKey: 'none' });
});
afterAll(async () => {
  await strata?.close();
  await upstream?.close();
});
beforeEach(() => {
  respond = ({ body }) => saying(`${body.model} says so`);
  upstream.requests.length = 0;
});

const mixture = mixtureOf([['a', 'b']]);
/** A mixture beside the model's name, which OpenAI's types do not know. */
const asking = (content: string) => ({
  model: 'moa/inline',
  mixture,
  messages: [{ role: 'user' as const, content }],
});

test('a mixture answers as a model does', async () => {
  const completion = await openai.chat.completions.create(asking('Why?'));
  expect(completion.choices[0]?.message.content).toBe('aggregator says so');
  expect(completion.choices[0]?.finish_reason).toBe('stop');
});

test('the answer streams', async () => {
  const stream = await openai.chat.completions.create({ ...asking('Why?'), stream: true });
  let text = '';
  for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? '';
  expect(text).toBe('aggregator says so');
});

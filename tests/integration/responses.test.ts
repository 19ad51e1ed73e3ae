/** The Responses API of programs, by the client that programs use: the real `openai` package. */
import OpenAI from 'openai';
import type { Response as OpenAIResponse, ResponseStreamEvent } from 'openai/resources/responses/responses';
import { beforeAll, expect, test } from 'vitest';
import { mixtureOf } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';

let openai: OpenAI;

const upstream = sharedUpstream({ models: ['a', 'b'] });
const strata = sharedStrata({ upstream });

beforeAll(() => {
  openai = new OpenAI({ baseURL: `${strata.origin}/v1`, apiKey: 'none' });
});

type Params = OpenAI.Responses.ResponseCreateParamsNonStreaming;
/** A mixture beside the model's name, which OpenAI's types do not know. */
function asking(changes: object = {}): Params {
  return { model: 'moa/inline', input: 'Why?', mixture: mixtureOf([['a', 'b']]), ...changes } as Params;
}
const create = (changes?: object) => openai.responses.create(asking(changes));

async function eventsOf(changes: object = {}): Promise<ResponseStreamEvent[]> {
  return Array.fromAsync(await openai.responses.create({ ...asking(changes), stream: true }));
}
/** What a model of the upstream was sent last. */
const sentTo = (model: string) => upstream.requests.findLast(({ body }) => body.model === model)?.body;

test('a mixture answers as a model does', async () => {
  const response = await create();
  expect(response).toMatchObject({
    object: 'response',
    model: 'moa/inline',
    status: 'completed',
    error: null,
    incomplete_details: null,
    output: [
      {
        type: 'message',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text: 'aggregator says so', annotations: [] }],
      },
    ],
    usage: { input_tokens: 30, output_tokens: 9, total_tokens: 39 },
    strata: { status: 'succeeded' },
  });
  expect(response.output_text).toBe('aggregator says so');
});

test('the answer streams in OpenAI’s events, numbered and in their order', async () => {
  const events = await eventsOf();
  const types = events.map(({ type }) => type).filter((type, index, all) => type !== all[index - 1]);
  expect(types).toEqual([
    'response.created',
    'response.in_progress',
    'response.output_item.added',
    'response.content_part.added',
    'response.output_text.delta',
    'response.output_text.done',
    'response.content_part.done',
    'response.output_item.done',
    'response.completed',
  ]);
  expect(events.map((event) => event.sequence_number)).toEqual(events.map((_, index) => index));
  const deltas = events.flatMap((event) => (event.type === 'response.output_text.delta' ? [event.delta] : []));
  expect(deltas.join('')).toBe('aggregator says so');
  const last = events.at(-1) as ResponseStreamEvent & { response: OpenAIResponse };
  expect(last.response).toMatchObject({ status: 'completed', usage: { input_tokens: 30 } });
});

test('the package’s own reader of streams makes the same response of them', async () => {
  const stream = openai.responses.stream({ ...asking(), stream: true });
  const response = await stream.finalResponse();
  expect(response.output_text).toBe('aggregator says so');
  expect(sentTo('a')?.messages).toEqual([{ role: 'user', content: 'Why?' }]);
});

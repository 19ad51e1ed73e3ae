/** OpenAI's Responses API, which `docs/openai-api.md` says more of. */
import { z } from 'zod';
import { responseQuery } from '@/lib/server/openai/responses/get-response';
import { inputItemsQuery } from '@/lib/server/openai/responses/list-input-items';
import { responseBody } from '@/lib/server/openai/responses/wire/response-request';
import { bodyOf, jsonOf, type Operation } from './operation';

/** A field more or less is OpenAI's to say: what is described is what each answer of ours has. */
export const responseSchema = z
  .looseObject({
    id: z.string().describe('resp_<the id of the run>'),
    object: z.literal('response'),
    created_at: z.int(),
    status: z.enum(['in_progress', 'completed', 'incomplete', 'failed', 'cancelled']),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    incomplete_details: z.object({ reason: z.string() }).nullable(),
    model: z.string(),
    output: z.array(z.looseObject({ id: z.string(), type: z.string() })),
    previous_response_id: z.string().nullable(),
    metadata: z.record(z.string(), z.string()),
    usage: z
      .looseObject({
        input_tokens: z.int(),
        output_tokens: z.int(),
        total_tokens: z.int(),
        cost_usd: z.number().nullable(),
        calls: z.array(z.looseObject({ call: z.string(), model: z.string() })),
      })
      .nullable()
      .describe('Null while it is in progress.'),
    strata: z.looseObject({
      run_id: z.string(),
      run_url: z.string().nullable(),
      status: z.string(),
      notes: z.array(z.string()),
    }),
  })
  .describe('A response of OpenAI’s, and beside it what it has no field for.');

const streamed = {
  status: 200 as const,
  contents: [
    { type: 'application/json', schema: responseSchema },
    { type: 'text/event-stream', schema: null },
  ],
};

export const responseOperations: Operation[] = [
  {
    method: 'post',
    path: '/v1/responses',
    id: 'createResponse',
    summary: 'Ask a mixture as OpenAI’s Responses API asks a model',
    description:
      'With `stream`, the answer is server-sent events, each with its type and a `sequence_number`. A run that came ' +
      'to no answer is an error too, 429, 502 or 503; in a stream, `response.failed`.',
    body: bodyOf(responseBody, { model: 'moa/demo', input: 'Why is the sky blue?' }),
    answer: { ...streamed, description: 'The response; with `background`, before it is complete.' },
    refusals: ['not_found', 'unprocessable', 'over_budget', 'rate_limited'],
  },
  {
    method: 'get',
    path: '/v1/responses/{responseId}',
    id: 'getResponse',
    summary: 'A stored response, whole or as the stream of its events',
    query: responseQuery,
    answer: { ...streamed, description: 'The response, for whoever asked for it.' },
  },
  {
    method: 'delete',
    path: '/v1/responses/{responseId}',
    id: 'deleteResponse',
    summary: 'Stop and delete a response',
    answer: jsonOf(
      z.object({ id: z.string(), object: z.literal('response'), deleted: z.literal(true) }),
      'Deleted, with the other rounds of tools for the same question.',
    ),
  },
  {
    method: 'post',
    path: '/v1/responses/{responseId}/cancel',
    id: 'cancelResponse',
    summary: 'Stop a response that is in progress',
    answer: jsonOf(responseSchema, 'The response. One that had ended is as it was.'),
  },
  {
    method: 'get',
    path: '/v1/responses/{responseId}/input_items',
    id: 'listInputItems',
    summary: 'What a response was asked',
    query: inputItemsQuery,
    answer: jsonOf(
      z.looseObject({
        object: z.literal('list'),
        data: z.array(z.looseObject({ id: z.string(), type: z.string() })),
        has_more: z.boolean(),
      }),
      'The conversation that it read, a page at a time.',
    ),
  },
];

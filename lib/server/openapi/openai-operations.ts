/** The API for API clients in OpenAI's wire format, described in `docs/openai-api.md`. */
import { z } from 'zod';
import { StrataError } from '@/lib/errors';
import { problemOf } from '@/lib/server/http/problem';
import { chatBody } from '@/lib/server/openai/wire/chat-request';
import { apiErrorOf, defectError } from '@/lib/server/openai/wire/openai-errors';
import { bodyOf, type Group, jsonOf, type RouteWrapper } from './operation';
import { responseOperations } from './response-operations';

/** Describes the fields that every response has. OpenAI's format has further optional fields. */
export const chatModelSchema = z.looseObject({
  id: z.string().describe('moa/<slug>'),
  object: z.literal('model'),
});

export const chatCompletionSchema = z
  .looseObject({
    id: z.string(),
    object: z.literal('chat.completion'),
    created: z.int(),
    model: z.string(),
    system_fingerprint: z.string().describe('The id of the run.'),
    choices: z.array(z.looseObject({ index: z.int(), finish_reason: z.string() })).length(1),
    usage: z.looseObject({
      prompt_tokens: z.int(),
      completion_tokens: z.int(),
      total_tokens: z.int(),
      cost_usd: z.number().nullable(),
      calls: z.array(z.looseObject({ call: z.string(), model: z.string() })),
    }),
    strata: z.looseObject({
      run_id: z.string(),
      run_url: z.string().nullable(),
      status: z.string(),
      notes: z.array(z.string()),
    }),
  })
  .describe('A chat completion in OpenAI’s format, with additional fields of Strata.');

export const openAIErrorSchema = z
  .object({
    error: z.object({
      message: z.string(),
      type: z.string(),
      param: z.string().nullable().describe('The bad field: "messages[0].content".'),
      code: z.string().nullable(),
    }),
  })
  .describe('An error in OpenAI’s format.');

const openAIRouteWrapper: RouteWrapper = {
  writeParameters: [],
  // Requests from this machine need no key.
  security: [{ key: [] }, {}],
  refusals: ['unauthorized', 'forbidden', 'unavailable'],
  refusalOf(code) {
    const form = { type: 'application/json', schema: 'OpenAIError' };
    if (code === 'defect') return { ...form, status: defectError.status, title: 'Strata failed' };
    const error = new StrataError(code, '');
    return { ...form, status: apiErrorOf(error).status, title: problemOf(error).title };
  },
};

export const openAIApi: Group = {
  name: 'OpenAI-compatible API',
  description: 'OpenAI’s chat completions and responses: API clients use a mixture as a model.',
  wrapper: openAIRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/v1/models',
      id: 'listMixturesAsModels',
      summary: 'List the mixtures that can run now, in OpenAI’s model format',
      answer: jsonOf(
        z.object({ object: z.literal('list'), data: z.array(chatModelSchema) }),
        'The mixtures.',
      ),
    },
    {
      method: 'get',
      path: '/v1/models/{model}',
      id: 'getMixtureAsModel',
      summary: 'Get one mixture in OpenAI’s model format',
      answer: jsonOf(chatModelSchema, 'The mixture.'),
    },
    {
      method: 'post',
      path: '/v1/chat/completions',
      id: 'createChatCompletion',
      summary: 'Run a mixture as a model',
      description:
        'With `stream`, the response is a stream of server-sent events: chunks in OpenAI’s format, then `[DONE]`. A ' +
        'run without an answer is an error with status 429, 502 or 503.',
      body: bodyOf(chatBody, {
        model: 'moa/demo',
        messages: [{ role: 'user', content: 'Why is the sky blue?' }],
      }),
      answer: {
        status: 200,
        description: 'The answer of the aggregator.',
        contents: [
          { type: 'application/json', schema: chatCompletionSchema },
          { type: 'text/event-stream', schema: null },
        ],
      },
      refusals: ['not_found', 'unprocessable', 'over_budget', 'rate_limited'],
    },
    {
      method: 'get',
      path: '/v1/chat/completions/{completionId}',
      id: 'getChatCompletion',
      summary: 'Get the answer of a stored run',
      answer: jsonOf(
        chatCompletionSchema.extend({ metadata: z.record(z.string(), z.string()) }),
        'The answer, only for the key that requested it.',
      ),
      refusals: ['conflict'],
    },
    ...responseOperations,
  ],
};

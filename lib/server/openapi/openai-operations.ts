/** The API of programs: OpenAI's wire format, which `docs/openai-api.md` says more of. */
import { z } from 'zod';
import { StrataError } from '@/lib/errors';
import { problemOf } from '@/lib/server/http/problem';
import { chatBody } from '@/lib/server/openai/wire/chat-request';
import { apiErrorOf, defectError } from '@/lib/server/openai/wire/openai-errors';
import { bodyOf, type Group, jsonOf, type RouteWrapper } from './operation';
import { responseOperations } from './response-operations';

/** A field more or less is OpenAI's to say: what is described is what each answer of ours has. */
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
  .describe('A chat completion of OpenAI’s, and beside it what it has no field for.');

export const openAIErrorSchema = z
  .object({
    error: z.object({
      message: z.string(),
      type: z.string(),
      param: z.string().nullable().describe('The bad field: "messages[0].content".'),
      code: z.string().nullable(),
    }),
  })
  .describe('An error as OpenAI’s clients expect it.');

const openAIRouteWrapper: RouteWrapper = {
  writeParameters: [],
  // On this machine none is needed.
  security: [{ key: [] }, {}],
  refusals: ['unauthorized', 'forbidden', 'unavailable'],
  refusalOf(code) {
    const form = { type: 'application/json', schema: 'OpenAIError' };
    if (code === 'defect') return { ...form, status: defectError.status, title: 'Strata failed' };
    const error = new StrataError(code, '');
    return { ...form, status: apiErrorOf(error).status, title: problemOf(error).title };
  },
};

export const forPrograms: Group = {
  name: 'For programs',
  description: 'OpenAI’s chat completions and responses: a mixture where any client of theirs has a model.',
  wrapper: openAIRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/v1/models',
      id: 'listMixturesAsModels',
      summary: 'The mixtures that can run now, as OpenAI lists models',
      answer: jsonOf(
        z.object({ object: z.literal('list'), data: z.array(chatModelSchema) }),
        'The mixtures.',
      ),
    },
    {
      method: 'get',
      path: '/v1/models/{model}',
      id: 'getMixtureAsModel',
      summary: 'One of them',
      answer: jsonOf(chatModelSchema, 'The mixture.'),
    },
    {
      method: 'post',
      path: '/v1/chat/completions',
      id: 'createChatCompletion',
      summary: 'Ask a mixture as a model is asked',
      description:
        'With `stream`, the answer is server-sent events, each a chunk of OpenAI’s as JSON, the last `[DONE]`. A run ' +
        'that came to no answer is an error too, 429, 502 or 503.',
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
      summary: 'The answer of a run that is kept',
      answer: jsonOf(
        chatCompletionSchema.extend({ metadata: z.record(z.string(), z.string()) }),
        'The answer, for whoever asked for it.',
      ),
      refusals: ['conflict'],
    },
    ...responseOperations,
  ],
};

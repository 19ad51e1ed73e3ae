/** Refusals in the words of providers, and what is changed for them. */
import { expect, test } from 'vitest';
import type { FormChange } from './form-change';
import { changesFor } from './refused-form';

const messages = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'Why?' },
];
/** A body with every parameter that Strata may send in OpenAI's format. */
const sent = {
  model: 'gpt-4-0613',
  messages,
  max_tokens: 20_000,
  temperature: 0.7,
  top_p: 0.9,
  presence_penalty: 0.1,
  frequency_penalty: 0.1,
  seed: 1,
  stop: ['.'],
  response_format: { type: 'json_object' },
  reasoning_effort: 'low',
  stream: true,
  stream_options: { include_usage: true },
  parallel_tool_calls: false,
};
const { max_tokens: _, ...unlimited } = sent;
const completion = { ...unlimited, max_completion_tokens: 20_000 };

const openai = (message: string, param: string | null = null, code = 'unsupported_parameter') =>
  JSON.stringify({ error: { message, type: 'invalid_request_error', param, code } });
const out = (...fields: string[]): FormChange[] => fields.map((field) => ({ kind: 'leave out', field }));
const renamed = (field: string, to: string): FormChange[] => [{ kind: 'rename', field, to }];
const lowered = (to: number, because: 'limit' | 'context' = 'limit', field = 'max_tokens'): FormChange[] => [
  { kind: 'lower', field, to, because },
];

test.each<[string, string, FormChange[]]>([
  [
    'OpenAI: another name of the limit',
    openai(
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      'max_tokens',
    ),
    renamed('max_tokens', 'max_completion_tokens'),
  ],
  [
    'without the parameter',
    '{"error":{"message":"Unsupported parameter: \'max_tokens\'. Use \'max_completion_tokens\'."}}',
    renamed('max_tokens', 'max_completion_tokens'),
  ],
  ['as text', "Unsupported parameter: 'max_tokens'", renamed('max_tokens', 'max_completion_tokens')],
  [
    'Azure',
    '{"error":{"message":"this model is not supported MaxTokens, please use MaxCompletionTokens"}}',
    renamed('max_tokens', 'max_completion_tokens'),
  ],
  [
    'OpenAI: only the default temperature',
    openai(
      "Unsupported value: 'temperature' does not support 0.7 with this model. Only the default (1) value is supported.",
      'temperature',
      'unsupported_value',
    ),
    out('temperature'),
  ],
  [
    'Anthropic: no temperature',
    '{"type":"error","error":{"type":"invalid_request_error","message":"`temperature` is deprecated for this model."}}',
    out('temperature'),
  ],
  [
    'Anthropic: one of two',
    '{"error":{"message":"`temperature` and `top_p` cannot both be specified for this model. Please use only one."}}',
    out('top_p'),
  ],
  [
    'Bedrock: one of two',
    '{"message":"The model returned the following errors: temperature and top_p cannot both be specified"}',
    out('top_p'),
  ],
  [
    'OpenAI: penalty',
    openai("Unsupported parameter: 'presence_penalty' is not supported with this model.", 'presence_penalty'),
    out('presence_penalty'),
  ],
  [
    'two at once',
    '{"error":"Unsupported parameters: presence_penalty, frequency_penalty"}',
    out('presence_penalty', 'frequency_penalty'),
  ],
  [
    'xAI',
    '{"code":"Client specified an invalid argument","error":"Model grok-4 does not support parameter presencePenalty."}',
    out('presence_penalty'),
  ],
  ['xAI: stop', '{"error":"Argument not supported on this model: stop"}', out('stop')],
  [
    'Groq',
    '{"error":{"message":"property \'seed\' is unsupported","type":"invalid_request_error"}}',
    out('seed'),
  ],
  ['OpenAI, older', openai('Unrecognized request argument supplied: stream_options'), out('stream_options')],
  [
    'OpenAI: several',
    openai('Unrecognized request arguments supplied: parallel_tool_calls, stream_options'),
    out('stream_options', 'parallel_tool_calls'),
  ],
  [
    'OpenAI: unknown',
    openai("Unknown parameter: 'reasoning_effort'.", 'reasoning_effort', 'unknown_parameter'),
    out('reasoning_effort'),
  ],
  [
    'FastAPI',
    '{"detail":[{"type":"extra_forbidden","loc":["body","stream_options"],"msg":"Extra inputs are not permitted","input":{}}]}',
    out('stream_options'),
  ],
  [
    'FastAPI: several',
    '{"detail":[{"type":"extra_forbidden","loc":["body","seed"],"msg":"Extra inputs are not permitted"},{"type":"extra_forbidden","loc":["body","stream_options"],"msg":"Extra inputs are not permitted"}]}',
    out('seed', 'stream_options'),
  ],
  [
    'vLLM',
    "{\"object\":\"error\",\"message\":\"[{'type': 'extra_forbidden', 'loc': ('body', 'parallel_tool_calls'), 'msg': 'Extra inputs are not permitted'}]\",\"code\":400}",
    out('parallel_tool_calls'),
  ],
  [
    'a JSON schema',
    "Additional properties are not allowed ('reasoning_effort' was unexpected)",
    out('reasoning_effort'),
  ],
  [
    'Rust',
    'Failed to deserialize: unknown field `stream_options`, expected one of `model`, `temperature`, `top_p`, `max_tokens`',
    out('stream_options'),
  ],
  ['Go', '{"error":"json: unknown field \\"seed\\""}', out('seed')],
  [
    'Anthropic: unknown',
    '{"error":{"message":"reasoning_effort: Extra inputs are not permitted"}}',
    out('reasoning_effort'),
  ],
  [
    'OpenAI: form',
    openai(
      "Invalid parameter: 'response_format' of type 'json_object' is not supported with this model.",
      null,
      '',
    ),
    out('response_format'),
  ],
  [
    'DeepSeek: form',
    '{"error":{"message":"This response_format type is unavailable now","param":null}}',
    out('response_format'),
  ],
  [
    'Perplexity',
    '{"error":{"message":"frequency_penalty and presence_penalty are not supported"}}',
    out('presence_penalty', 'frequency_penalty'),
  ],
  [
    'Mistral',
    '{"detail":[{"loc":["body","top_p"],"msg":"Input should be less than or equal to 0.5","type":"less_than_equal"}]}',
    [{ kind: 'lower', field: 'top_p', to: 0.5, because: 'limit' }],
  ],
  [
    'OpenRouter, with the provider’s words',
    '{"error":{"message":"Provider returned error","code":400,"metadata":{"raw":"{\\"error\\":{\\"message\\":\\"Unsupported parameter: \'seed\'\\"}}"}}}',
    out('seed'),
  ],
  [
    'DeepSeek: limit',
    '{"error":{"message":"Invalid max_tokens value, the valid range of max_tokens is [1, 8192]"}}',
    lowered(8192),
  ],
  [
    'OpenAI: limit',
    openai(
      'max_tokens is too large: 20000. This model supports at most 16384 completion tokens, whereas you provided 20000.',
      'max_tokens',
      'invalid_value',
    ),
    lowered(16_384),
  ],
  [
    'Anthropic: limit',
    '{"error":{"message":"max_tokens: 20000 > 8192, which is the maximum allowed number of output tokens for claude-3-5-sonnet-20240620"}}',
    lowered(8192),
  ],
  [
    'Groq: limit',
    '{"error":{"message":"`max_tokens` must be less than or equal to `8,192`, the maximum value for `max_tokens` is less than the `context_window` for this model"}}',
    lowered(8192),
  ],
  [
    'Vertex: limit',
    '{"error":{"message":"Unable to submit request because it has a maxOutputTokens value of 20000 but the supported range is from 1 (inclusive) to 8193 (exclusive)."}}',
    lowered(8192),
  ],
  [
    'Bedrock: limit',
    '{"message":"The maximum tokens you requested exceeds the model limit of 4096. Try again with a maximum tokens value that is lower than 4097."}',
    lowered(4096),
  ],
  [
    'Pydantic: limit',
    '{"detail":[{"loc":["body","max_tokens"],"msg":"Input should be less than or equal to 8192","type":"less_than_equal"}]}',
    lowered(8192),
  ],
  [
    'Cohere: limit',
    '{"message":"too many tokens: max tokens must be less than or equal to 4096, the maximum output for this model"}',
    lowered(4096),
  ],
  [
    'vLLM: context',
    '{"message":"This model\'s maximum context length is 16384 tokens. However, you requested 20952 tokens (952 in the messages, 20000 in the completion). Please reduce the length."}',
    lowered(15_432, 'context'),
  ],
  [
    'vLLM: context, newer',
    '{"error":{"message":"\'max_tokens\' or \'max_completion_tokens\' is too large: 20000. This model\'s maximum context length is 16384 tokens and your request has 500 input tokens (20000 > 16384 - 500). None"}}',
    lowered(15_884, 'context'),
  ],
  [
    'Together: context',
    '{"error":{"message":"Input validation error: `inputs` tokens + `max_new_tokens` must be <= 8193. Given: 3000 `inputs` tokens and 20000 `max_new_tokens`"}}',
    lowered(5193, 'context'),
  ],
  [
    'Anthropic: context',
    '{"error":{"message":"input length and `max_tokens` exceed context limit: 188240 + 20000 > 200000, decrease input length or `max_tokens` and try again"}}',
    lowered(11_760, 'context'),
  ],
])('%s: %s', (_name, answer, expected) => {
  expect(changesFor(400, answer, sent)).toEqual(expected);
});

const user: FormChange[] = [{ kind: 'system role', to: 'user' }];

test.each([
  'System role not supported',
  '{"error":{"message":"System role not supported","code":400}}',
  '{"object":"error","message":"Jinja Exception: System role not supported"}',
  '{"error":"Template error: syntax error: System role not supported (in <string>:1)"}',
  openai(
    "Unsupported value: 'messages[0].role' does not support 'system' with this model.",
    'messages[0].role',
  ),
  '{"error":{"message":"System message is not supported by this model"}}',
  '{"error":{"message":"This model does not support system prompts."}}',
  '{"error":{"message":"Developer instruction is not enabled for models/gemma-3-27b-it","status":"INVALID_ARGUMENT"}}',
  '{"error":{"message":"messages: Unexpected role \\"system\\". The Messages API accepts a top-level `system` parameter"}}',
  '{"error":{"message":"Only user and assistant roles are supported!"}}',
  "'system' is not one of ['user', 'assistant'] - 'messages.0.role'",
  'Conversation roles must alternate user/assistant/user/assistant/...',
])('no system prompt: %s', (answer) => {
  expect(changesFor(400, answer, sent)).toEqual(user);
});

test('a template that fails with 500 is a refusal, and another 500 is not', () => {
  const answer = '{"error":{"code":500,"message":"Jinja Exception: System role not supported"}}';
  expect(changesFor(500, answer, sent)).toEqual(user);
  expect(changesFor(500, "Unsupported parameter: 'seed'", sent)).toEqual([]);
});

test('the role of a developer becomes the role of the system, which was the same before', () => {
  const body = { ...sent, messages: [{ role: 'developer', content: 'Be brief.' }, messages[1]] };
  for (const answer of [
    "'developer' is not one of ['system', 'assistant', 'user', 'tool', 'function'] - 'messages.0.role'",
    'unknown variant `developer`, expected one of `system`, `user`, `assistant`, `tool`',
    '{"error":{"message":"Unsupported role: developer is not supported"}}',
  ])
    expect(changesFor(400, answer, body)).toEqual([{ kind: 'system role', to: 'system' }]);
});

test.each([
  'After the optional system message, conversation roles must alternate user/assistant/user/assistant/...',
  'messages: roles must alternate between "user" and "assistant", but found multiple "user" roles in a row',
  'Consecutive user messages are not allowed',
  'Conversation must start with a user message',
])('roles that do not alternate: %s', (answer) => {
  const body = { ...sent, messages: [...messages, { role: 'user', content: 'And?' }] };
  expect(changesFor(400, answer, body)).toEqual([{ kind: 'alternate' }]);
});

test('the newer name of the limit becomes the older one where it is unknown', () => {
  for (const answer of [
    openai('Unrecognized request argument supplied: max_completion_tokens'),
    '{"detail":[{"type":"extra_forbidden","loc":["body","max_completion_tokens"],"msg":"Extra inputs are not permitted"}]}',
    '{"error":{"message":"property \'max_completion_tokens\' is unsupported"}}',
  ])
    expect(changesFor(400, answer, completion)).toEqual(renamed('max_completion_tokens', 'max_tokens'));
});

test('a limit that is required is sent', () => {
  const add = [{ kind: 'add', field: 'max_tokens', value: 4096 }];
  expect(changesFor(400, '{"error":{"message":"max_tokens: Field required"}}', unlimited)).toEqual(add);
  expect(changesFor(422, '{"detail":"max_tokens is required"}', unlimited)).toEqual(add);
});

test('Google’s format has its parameters one level below', () => {
  const generationConfig = {
    temperature: 0.7,
    maxOutputTokens: 9000,
    frequencyPenalty: 1,
    presencePenalty: 1,
    seed: 1,
  };
  const body = { systemInstruction: { parts: [{ text: 'S' }] }, contents: [], generationConfig };
  const google = (message: string) =>
    JSON.stringify({ error: { code: 400, message, status: 'INVALID_ARGUMENT' } });
  const penalty = google('Penalty is not enabled for this model');
  expect(changesFor(400, penalty, body)).toEqual(out('presencePenalty', 'frequencyPenalty'));
  const unknown = google(
    'Invalid JSON payload received. Unknown name "seed" at \'generation_config\': Cannot find field.',
  );
  expect(changesFor(400, unknown, body)).toEqual(out('seed'));
  const gemma = google('Developer instruction is not enabled for models/gemma-3-1b-it');
  expect(changesFor(400, gemma, body)).toEqual(user);
});

test.each([
  ['another cause', openai('Invalid API key provided', null, 'invalid_api_key')],
  [
    'a prompt that is too long',
    '{"error":{"message":"This model\'s maximum context length is 4096 tokens. However, your messages resulted in 5000 tokens."}}',
  ],
  [
    'a schema that is invalid',
    openai(
      "Invalid schema for response_format 'x': schema must have a 'type' key.",
      'response_format',
      'invalid_json_schema',
    ),
  ],
  [
    'too many stop sequences',
    openai(
      "Invalid 'stop': array too long. Expected an array with maximum length 4.",
      'stop',
      'array_above_max_length',
    ),
  ],
  ['a parameter that was not sent', openai("Unknown parameter: 'logit_bias'.", 'logit_bias')],
  [
    'a sentence with such words',
    '{"error":{"message":"The user is not allowed to store this. Please stop."}}',
  ],
  ['no words', ''],
  ['HTML', '<html><body>400 Bad Request</body></html>'],
])('%s changes nothing', (_name, answer) => {
  expect(changesFor(400, answer, sent)).toEqual([]);
});

test('a long refusal is read in linear time', () => {
  const began = performance.now();
  for (const text of [
    'max_tokens not supported '.repeat(3000),
    '9 '.repeat(30_000),
    'system '.repeat(9000),
    'x'.repeat(64_000),
  ])
    changesFor(400, text, sent);
  expect(performance.now() - began).toBeLessThan(2_000);
});

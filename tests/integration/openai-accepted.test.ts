/**
 * What clients send to /v1/chat/completions beyond the plain question: accepted, passed on where the
 * aggregator's provider takes it, noted where it is not used, and refused where the answer would mean
 * something else.
 */
import { expect, test } from 'vitest';
import { mixtureOf, readRun, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel } from '../support/upstream/behaviours';
import { calling, saying } from '../support/upstream/script';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream });

interface Answer {
  choices: {
    message: {
      content: string | null;
      tool_calls?: { id: string; function: { name: string; arguments: string } }[];
      function_call?: { name: string; arguments: string };
    };
    finish_reason: string;
  }[];
  strata: { notes: string[]; references: string };
  system_fingerprint: string;
  error?: { message: string; param: string; code: string };
}

const why = { role: 'user', content: 'Why?' };
const post = (changes: object) =>
  send(strata, 'POST', '/v1/chat/completions', {
    model: 'moa/inline',
    messages: [why],
    mixture: mixtureOf([['a']]),
    ...changes,
  });
async function asking(changes: object): Promise<Answer> {
  const response = await post(changes);
  const answer = (await response.json()) as Answer;
  expect(answer.error, JSON.stringify(answer.error)).toBeUndefined();
  return answer;
}
const notesOn = async (changes: object) => (await asking(changes)).strata.notes.join('\n');
const sentTo = (model: string) => upstream.requests.findLast(({ body }) => body.model === model)?.body;
const messagesOf = (model: string) =>
  (sentTo(model)?.messages ?? []).filter(({ role }) => role !== 'system') as object[];

const png = 'data:image/png;base64,iVBORw0KGgo=';
const weather = { name: 'weather', parameters: { type: 'object', properties: {} } };
const tools = [{ type: 'function', function: weather }];
const toolCall = (name: string, id = 'c1') => ({
  id,
  type: 'function',
  function: { name, arguments: '{}' },
});
const round = (result: object, name = 'weather') => [
  why,
  { role: 'assistant', content: null, tool_calls: [toolCall(name)] },
  { role: 'tool', tool_call_id: 'c1', content: '21 degrees', ...result },
];

const accepted: [string, object][] = [
  ['LangChain’s names on tool messages', { messages: round({ name: 'weather' }) }],
  ['a result that is a list', { messages: round({ content: [{ type: 'text', text: '21 degrees' }] }) }],
  ['a result that is empty', { messages: round({ content: null }) }],
  ['a result that is an empty list', { messages: round({ content: [] }) }],
  ['the choice "auto" without tools', { tool_choice: 'auto' }],
  ['the choice "none" without tools', { tool_choice: 'none' }],
  ['the choice {"type":"auto"} without tools', { tool_choice: { type: 'auto' } }],
  ['no tools in a list', { tools: [], tool_choice: 'auto', parallel_tool_calls: true }],
  ['no functions in a list', { functions: [], function_call: 'auto' }],
  ['log probabilities that are not wanted', { logprobs: false, top_logprobs: 0 }],
  ['no bias', { logit_bias: {} }],
  ['text alone', { modalities: ['text'] }],
  ['the usual number of answers', { n: 1 }],
  ['no stop sequence', { stop: '' }],
  ['no stop sequences', { stop: [] }],
  ['empty stop sequences', { stop: ['', ''] }],
  ['reasoning without a word', { reasoning: {} }],
  ['the default effort', { reasoning_effort: 'default' }],
  ['the default tier', { service_tier: 'auto' }],
  ['the default tier by name', { service_tier: 'default' }],
  ['a token limit that is none', { max_tokens: -1 }],
  ['both token limits, alike', { max_tokens: 100, max_completion_tokens: 100 }],
  ['an empty list of content', { messages: [{ role: 'user', content: [] }] }],
  [
    'a message without content',
    {
      messages: [
        { role: 'system', content: null },
        { role: 'user', content: null },
      ],
    },
  ],
  [
    'further options of a stream',
    { stream_options: { include_usage: null, include_obfuscation: true, continuous_usage_stats: true } },
  ],
  [
    'an image URL as a text',
    { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: png }] }] },
  ],
  [
    'unknown detail',
    {
      messages: [
        { role: 'user', content: [{ type: 'image_url', image_url: { url: png, detail: 'ultra' } }] },
      ],
    },
  ],
  ['a developer', { messages: [{ role: 'developer', content: 'Be brief.' }, why] }],
  ['free text as a format', { response_format: { type: 'text' } }],
  [
    'null for every field',
    Object.fromEntries(
      [
        'temperature',
        'top_p',
        'n',
        'stop',
        'max_tokens',
        'tools',
        'tool_choice',
        'functions',
        'function_call',
        'logprobs',
        'top_logprobs',
        'logit_bias',
        'user',
        'metadata',
        'store',
        'stream',
        'stream_options',
        'parallel_tool_calls',
        'response_format',
        'seed',
        'reasoning_effort',
        'verbosity',
        'service_tier',
        'modalities',
        'audio',
        'prediction',
        'web_search_options',
        'top_k',
        'min_p',
        'thinking',
        'foo',
      ].map((field) => [field, null]),
    ),
  ],
  [
    'an earlier answer with all that it had',
    {
      messages: [
        why,
        {
          role: 'assistant',
          content: 'So.',
          refusal: null,
          audio: null,
          annotations: [],
          tool_calls: null,
          function_call: null,
          reasoning_content: 'hm',
          reasoning_details: [],
        },
        {
          role: 'assistant',
          content: [
            { type: 'text', text: 'More.' },
            { type: 'thinking', thinking: 'hm' },
          ],
          tool_calls: [],
        },
        why,
      ],
    },
  ],
];

test.each(accepted)('%s is accepted without a note', async (_, changes) => {
  const { choices, strata: run } = await asking(changes);
  expect(choices[0]?.message.content).toBe('aggregator says so');
  expect(run.notes).toEqual([]);
});

const passedOn: [string, object, object][] = [
  [
    'sampling of open models',
    { top_k: 40, min_p: 0.05, repetition_penalty: 1.1 },
    { top_k: 40, min_p: 0.05, repetition_penalty: 1.1 },
  ],
  ['verbosity', { verbosity: 'low' }, { verbosity: 'low' }],
  ['thinking', { thinking: { type: 'disabled' } }, { thinking: { type: 'disabled' } }],
  [
    'thinking of Qwen',
    { enable_thinking: false, chat_template_kwargs: { enable_thinking: false } },
    { enable_thinking: false, chat_template_kwargs: { enable_thinking: false } },
  ],
  [
    'the effort in OpenRouter’s form',
    { reasoning: { effort: 'low', exclude: true } },
    { reasoning_effort: 'low' },
  ],
  ['no reasoning in OpenRouter’s form', { reasoning: { enabled: false } }, { reasoning_effort: 'none' }],
  ['an effort that is not known', { reasoning: { effort: 'ultra' } }, { reasoning: { effort: 'ultra' } }],
  ['more of OpenRouter’s form', { reasoning: { max_tokens: 500 } }, { reasoning: { max_tokens: 500 } }],
  ['one tool call at a time', { tools, parallel_tool_calls: false }, { parallel_tool_calls: false }],
  ['a token limit within the limit', { max_completion_tokens: 500 }, { max_tokens: 500 }],
  ['one stop sequence', { stop: 'END' }, { stop: ['END'] }],
  ['the stop sequences that are not empty', { stop: ['', 'END'] }, { stop: ['END'] }],
  [
    'a schema in Together’s form',
    { response_format: { type: 'json_object', schema: { type: 'object' } } },
    { response_format: { type: 'json_schema' } },
  ],
  [
    'a format with a name that OpenAI refuses',
    {
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'List[Item]', schema: { type: 'object' }, strict: null },
      },
    },
    { response_format: { json_schema: { name: 'List_Item_' } } },
  ],
  [
    'a tool in another client’s form',
    { tools: [{ function: { name: 'weather', description: null, parameters: {} } }] },
    {
      tools: [
        { type: 'function', function: { name: 'weather', parameters: { type: 'object', properties: {} } } },
      ],
    },
  ],
  ['any tool', { tools, tool_choice: 'any' }, { tool_choice: 'required' }],
  [
    'a choice of Anthropic’s form',
    { tools, tool_choice: { type: 'tool', name: 'weather' } },
    { tool_choice: { type: 'function', function: { name: 'weather' } } },
  ],
];

test.each(passedOn)('%s reaches the aggregator, and no proposer', async (_, changes, sent) => {
  upstream.respond = byModel({ aggregator: () => saying('{}') });
  const { strata: run } = await asking(changes);
  expect(run.notes).toEqual([]);
  expect(sentTo('aggregator')).toMatchObject(sent);
  for (const field of Object.keys(sent))
    if (field !== 'max_tokens') expect(sentTo('a')).not.toHaveProperty(field);
});

const noted: [string, object, string | RegExp][] = [
  ['a token limit beyond the limit', { max_tokens: 100_000 }, 'max_tokens was lowered to 32,768'],
  [
    'the newer one beyond it',
    { max_completion_tokens: 65_536 },
    'max_completion_tokens was lowered to 32,768',
  ],
  [
    'thinking beyond the limit',
    { thinking: { type: 'enabled', budget_tokens: 100_000 } },
    'thinking.budget_tokens was lowered to 32,768',
  ],
  ['thinking of Qwen beyond it', { thinking_budget: 100_000 }, 'thinking_budget was lowered to 32,768'],
  ['two token limits', { max_tokens: 5, max_completion_tokens: 6 }, 'max_tokens was not used'],
  ['a field that nobody knows', { temprature: 1 }, 'Not used: temprature.'],
  ['web search', { web_search_options: {} }, 'Not used: web_search_options.'],
  ['the cache’s retention', { prompt_cache_retention: '24h' }, 'Not used: prompt_cache_retention.'],
  ['a dearer tier', { service_tier: 'priority' }, 'service_tier "priority" was not used'],
  ['a tier that endpoints do not know', { service_tier: 'flex' }, 'Its provider does not take service_tier.'],
  [
    'hints to OpenAI',
    { prompt_cache_key: 'k', safety_identifier: 's', prediction: { type: 'content', content: 'x' } },
    'Its provider does not take prediction, prompt_cache_key, safety_identifier.',
  ],
  [
    'hints about caching',
    {
      messages: [
        {
          role: 'system',
          content: [{ type: 'text', text: 'Be brief.', cache_control: { type: 'ephemeral' } }],
        },
        { ...why, cache_control: {} },
      ],
    },
    'Not used: inside messages and tools: cache_control.',
  ],
  [
    'unknown keys of tools and functions',
    { tools: [{ ...tools[0], cache_control: {}, function: { ...weather, examples: [] } }] },
    'Not used: inside messages and tools: cache_control, examples.',
  ],
  [
    'further keys of tool messages',
    { messages: round({ status: 'success', is_error: false }) },
    'Not used: inside messages and tools: status, is_error.',
  ],
  [
    'an image that an assistant sent',
    {
      messages: [why, { role: 'assistant', content: [{ type: 'image_url', image_url: { url: png } }] }, why],
    },
    'Not used: inside messages and tools: image_url.',
  ],
  ['a user’s name that is too long', { user: 'u'.repeat(600) }, 'user was cut to 512 characters'],
  ['metadata that is too long', { metadata: { job: 'x'.repeat(600), deep: { a: 1 } } }, 'metadata was cut'],
  ['functions beside tools', { tools, functions: [weather] }, 'functions were not used'],
  ['names that cannot be shown', { 'a\n\u202eb': 1, '\0': 2 }, 'Not used: a??b, ?.'],
];

test.each(noted)('%s is accepted with a note', async (_, changes, note) => {
  expect(await notesOn(changes)).toContain(note);
});

test('a note is also in the last chunk of a stream, and at the stored completion', async () => {
  const response = await post({ max_tokens: 100_000, stream: true });
  const chunks = (await response.text())
    .split('\n\n')
    .filter((event) => event.startsWith('data: {'))
    .map((event) => JSON.parse(event.slice('data: '.length)) as Answer);
  expect(chunks.at(-1)?.strata.notes.join()).toContain('lowered to 32,768');
  const runId = chunks[0]?.system_fingerprint ?? '';
  const stored = await strata.fetch(`/v1/chat/completions/chatcmpl-${runId}`);
  expect(((await stored.json()) as Answer).strata.notes.join()).toContain('lowered to 32,768');
  expect(sentTo('aggregator')?.max_tokens).toBe(32_768);
});

const refused: [string, object, string, RegExp][] = [
  ['two answers', { n: 2 }, 'n', /one answer/],
  ['log probabilities', { logprobs: true }, 'logprobs', /tokenizer/],
  ['more of them', { top_logprobs: 3 }, 'top_logprobs', /tokenizer/],
  ['sound', { modalities: ['text', 'audio'] }, 'modalities[1]', /text/],
  ['five stop sequences', { stop: ['a', 'b', 'c', 'd', 'e'] }, 'stop', /at most 4/],
  ['a temperature out of range', { temperature: 3 }, 'temperature', /at most 2/],
  ['a negative temperature', { temperature: -1 }, 'temperature', /at least 0/],
  ['half a seed', { seed: 1.5 }, 'seed', /whole number/],
  ['no tokens', { max_tokens: 0 }, 'max_tokens', /at least 1/],
  ['a tool that must be called and is not there', { tool_choice: 'required' }, 'tool_choice', /has none/],
  [
    'a tool that is not there',
    { tool_choice: { type: 'function', function: { name: 'x' } } },
    'tool_choice',
    /has none/,
  ],
  ['a function that is not there', { function_call: { name: 'x' } }, 'function_call', /has none/],
  [
    'a tool that is none of them',
    { tools, tool_choice: { type: 'function', function: { name: 'x' } } },
    'tool_choice',
    /none of the tools/,
  ],
  [
    'an allowed tool that is none of them',
    {
      tools,
      tool_choice: {
        type: 'allowed_tools',
        allowed_tools: { mode: 'auto', tools: [{ type: 'function', function: { name: 'x' } }] },
      },
    },
    'tool_choice',
    /none of the tools/,
  ],
  ['a tool of OpenAI’s own', { tools: [{ type: 'web_search' }] }, 'tools[0].type', /"function"/],
  ['unknown verbosity', { verbosity: 'loud' }, 'verbosity', /low, medium or high/],
  [
    'tool calls without results',
    { messages: [why, { role: 'assistant', tool_calls: [toolCall('weather')] }] },
    'messages',
    /results/,
  ],
  [
    'a file',
    { messages: [{ role: 'user', content: [{ type: 'file', file: {} }] }] },
    'messages[0].content[0].type',
    /image_url/,
  ],
  [
    'an SVG',
    {
      messages: [
        {
          role: 'user',
          content: [{ type: 'image_url', image_url: { url: 'data:image/svg+xml;base64,PHN2Zz4=' } }],
        },
      ],
    },
    'messages[0].content[0].image_url.url',
    /PNG, JPEG, GIF or WebP/,
  ],
];

test.each(refused)('%s is refused in a sentence that names the field', async (_, changes, param, words) => {
  const response = await post(changes);
  expect(response.status).toBe(400);
  const { error } = (await response.json()) as Answer;
  expect(error).toMatchObject({ param, message: expect.stringMatching(words) });
  expect(error?.message.split('\n')).toHaveLength(1);
  expect(upstream.requests).toEqual([]);
});

test('of the calls of a model that does not keep to one, the first counts, whole and streamed', async () => {
  upstream.respond = byModel({
    aggregator: () =>
      calling(
        { id: 'x', name: 'weather', input: ['{"city"', ':"Oslo"}'] },
        { id: 'y', name: 'weather', input: ['{}'] },
      ),
  });
  const { choices, strata: run } = await asking({ tools, parallel_tool_calls: false });
  expect(choices[0]?.message.tool_calls).toMatchObject([{ function: { arguments: '{"city":"Oslo"}' } }]);
  expect(run.notes.join()).toContain('2 tools at once; the first counted');
  const streamed = await (await post({ tools, parallel_tool_calls: false, stream: true })).text();
  expect(streamed).not.toContain('"index":1');
  expect(streamed).toContain('the first counted');
  expect((await asking({ tools })).choices[0]?.message.tool_calls).toHaveLength(2);
});

test('names of tools that providers refuse are sent as others, and come back as they were', async () => {
  const names = ['files.read', 'files/read', 'files_read', `mcp__${'x'.repeat(80)}`];
  upstream.respond = byModel({
    aggregator: ({ body }) => {
      const sent = (body.tools as typeof tools).map(({ function: { name } }) => name);
      return calling(...sent.map((name, index) => ({ id: `c${index}`, name, input: ['{}'] })));
    },
  });
  const given = names.map((name) => ({ type: 'function', function: { ...weather, name } }));
  const tool_choice = { type: 'function', function: { name: 'files.read' } };
  const { choices, system_fingerprint: runId } = await asking({ tools: given, tool_choice });
  expect(choices[0]?.message.tool_calls?.map((call) => call.function.name)).toEqual(names);
  const sent = sentTo('aggregator');
  const sentNames = ((sent?.tools ?? []) as typeof tools).map((tool) => tool.function.name);
  expect(sentNames.every((name) => /^[\w-]{1,64}$/.test(name))).toBe(true);
  expect(new Set(sentNames).size).toBe(4);
  expect(sent?.tool_choice).toEqual({ type: 'function', function: { name: sentNames[0] } });
  // A person sees the client's names.
  expect((await readRun(strata, runId)).calls.at(-1)?.toolCalls?.[0]?.name).toBe('files.read');

  upstream.respond = byModel({ aggregator: () => saying('Read.') });
  const { strata: run } = await asking({
    tools: given,
    messages: [
      why,
      { role: 'assistant', ...choices[0]?.message },
      ...(choices[0]?.message.tool_calls ?? []).map(({ id }) => ({
        role: 'tool',
        tool_call_id: id,
        content: 'x',
      })),
    ],
  });
  expect(run.references).toBe('kept');
  const called = messagesOf('aggregator')[1] as { tool_calls: { function: { name: string } }[] };
  expect(called.tool_calls.map((call) => call.function.name)).toEqual(sentNames);
});

test('a streamed call has the name that the client gave', async () => {
  upstream.respond = byModel({ aggregator: () => calling({ id: 'c', name: 'files_read', input: ['{}'] }) });
  const given = [{ type: 'function', function: { ...weather, name: 'files.read' } }];
  expect(await (await post({ tools: given, stream: true })).text()).toContain('"name":"files.read"');
});

test('of the tools, the aggregator is given those that are allowed', async () => {
  const two = [...tools, { type: 'function', function: { ...weather, name: 'time' } }];
  const allow = (more: object) => ({ type: 'allowed_tools', ...more });
  const only = [{ type: 'function', function: { name: 'time' } }];
  await asking({ tools: two, tool_choice: allow({ allowed_tools: { mode: 'auto', tools: only } }) });
  expect(sentTo('aggregator')).toMatchObject({ tools: [two[1]], tool_choice: 'auto' });
  await asking({
    tools: two,
    tool_choice: allow({ mode: 'required', tools: [{ type: 'function', name: 'time' }] }),
  });
  expect(sentTo('aggregator')).toMatchObject({ tools: [two[1]], tool_choice: 'required' });
});

test('the older functions are tools, whose one call comes as a function call', async () => {
  upstream.respond = byModel({
    aggregator: () =>
      calling(
        { id: 'x', name: 'weather', input: ['{"city"', ':"Oslo"}'] },
        { id: 'y', name: 'weather', input: ['{}'] },
      ),
  });
  const functions = [weather];
  const { choices } = await asking({ functions, function_call: { name: 'weather' } });
  expect(choices[0]).toMatchObject({
    finish_reason: 'function_call',
    message: { content: null, function_call: { name: 'weather', arguments: '{"city":"Oslo"}' } },
  });
  expect(choices[0]?.message).not.toHaveProperty('tool_calls');
  expect(sentTo('aggregator')).toMatchObject({
    tools,
    tool_choice: { type: 'function', function: { name: 'weather' } },
  });

  const chunks = (await (await post({ functions, stream: true })).text()).split('\n\n');
  expect(chunks.some((chunk) => chunk.includes('"function_call":{"name":"weather"'))).toBe(true);
  expect(chunks.some((chunk) => chunk.includes('"finish_reason":"function_call"'))).toBe(true);
  expect(chunks.some((chunk) => chunk.includes('"tool_calls"'))).toBe(false);

  upstream.respond = byModel({ aggregator: () => saying('Warm.') });
  await asking({
    functions,
    messages: [
      why,
      { role: 'assistant', content: null, function_call: choices[0]?.message.function_call },
      { role: 'function', name: 'weather', content: '21 degrees' },
    ],
  });
  const id = expect.any(String);
  expect(messagesOf('aggregator')).toMatchObject([
    why,
    { role: 'assistant', tool_calls: [{ id, function: { name: 'weather', arguments: '{"city":"Oslo"}' } }] },
    { role: 'tool', tool_call_id: id, content: '21 degrees' },
  ]);
});

test('an answer that the client has begun is gone on with', async () => {
  const begun = { role: 'assistant', content: '{"answer": "' };
  const { strata: run } = await asking({ messages: [why, begun] });
  for (const model of ['a', 'aggregator'])
    expect(messagesOf(model)).toEqual([
      why,
      begun,
      { role: 'user', content: expect.stringMatching(/^Continue/) },
    ]);
  expect(run).toMatchObject({
    references: 'asked',
    notes: [expect.stringContaining('goes on from the last message')],
  });
});

test('of a begun answer in JSON, the rest is no error', async () => {
  upstream.respond = byModel({ aggregator: () => saying('blue"}') });
  const messages = [why, { role: 'assistant', content: '{"colour": "' }];
  const { choices, system_fingerprint: runId } = await asking({
    messages,
    response_format: { type: 'json_object' },
  });
  expect(choices[0]?.message.content).toBe('blue"}');
  expect((await strata.fetch(`/v1/chat/completions/chatcmpl-${runId}`)).status).toBe(200);
});

test('images in the results of tools are seen by all, after all results of the round', async () => {
  const image = { type: 'image_url', image_url: { url: png } };
  const content = [{ type: 'text', text: 'A map' }, image];
  const messages = [
    why,
    { role: 'assistant', tool_calls: [toolCall('weather', 'c1'), toolCall('weather', 'c2')] },
    { role: 'tool', tool_call_id: 'c1', content },
    { role: 'tool', tool_call_id: 'c2', content: [image, image] },
  ];
  await asking({ tools, messages });
  const sent = messagesOf('aggregator') as { role: string; content: unknown }[];
  expect(sent.map(({ role }) => role)).toEqual(['user', 'assistant', 'tool', 'tool', 'user']);
  expect(sent[2]?.content).toBe('A map\n[1 image: see the next message of the user]');
  expect(sent[3]?.content).toBe('[2 images: see the next message of the user]');
  expect(sent[4]?.content).toMatchObject([{ type: 'text' }, image, { type: 'text' }, image, image]);
  const proposer = messagesOf('a') as { role: string; content: unknown }[];
  expect(proposer.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  expect(proposer[2]?.content).toMatchObject([
    { text: expect.stringContaining('A map') },
    ...((sent[4]?.content ?? []) as object[]),
  ]);
});

test('images at addresses that are not public are refused before anything is called', async () => {
  for (const url of [
    'http://127.0.0.1/a.png',
    'http://[::1]/a.png',
    'https://user:secret@example.com/a.png',
    'ftp://example.com/a.png',
  ]) {
    const messages = [{ role: 'user', content: [{ type: 'image_url', image_url: { url } }] }];
    const response = await post({ messages });
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as Answer;
    expect(error?.param).toContain('messages[0].content[0].image_url');
    expect(error?.message).not.toContain('ALLOW_PRIVATE_HOSTS');
  }
  expect(upstream.requests).toEqual([]);
});

test('what the database cannot store is no defect, wherever it is', async () => {
  const odd = 'a\0b\ud800';
  const { system_fingerprint: runId } = await asking({
    metadata: { [odd]: odd },
    thinking: { [odd]: odd },
    tools: [{ type: 'function', function: { name: 'f', parameters: { type: 'object', [odd]: odd } } }],
  });
  expect((await readRun(strata, runId)).status).toBe('succeeded');
});

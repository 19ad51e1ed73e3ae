import type { CallRequest, ChatMessage } from '@/lib/moa/messages/call-request';
import type { Endpoint } from './endpoint';
import { headerFields, keyExpression } from './environment';

/** The packages of providers with a wire format of their own, and the expression of a model. */
const packages: Record<string, { name: string; create: string; model: string }> = {
  openai: { name: '@ai-sdk/openai', create: 'openai', model: 'openai.chat' },
  anthropic: { name: '@ai-sdk/anthropic', create: 'anthropic', model: 'anthropic' },
  google: { name: '@ai-sdk/google', create: 'google', model: 'google' },
  groq: { name: '@ai-sdk/groq', create: 'groq', model: 'groq' },
};

/** A program that sends the request with the AI SDK (version 7). */
export function aiSdkSnippet(request: CallRequest, endpoint: Endpoint): string {
  const own = packages[endpoint.provider];
  const imports = importsOf(request);
  const provider =
    own === undefined ? compatibleProvider(endpoint) : [`import { ${own.create} } from '${own.name}';`, ''];
  const model = `${own?.model ?? 'provider.chatModel'}(${JSON.stringify(endpoint.modelId)})`;
  return [
    `import { ${imports.join(', ')} } from 'ai';`,
    ...provider,
    'const { text } = await generateText({',
    `  model: ${model},`,
    // The request has its system message among the others.
    ...(request.messages.some(({ role }) => role === 'system') ? ['  allowSystemInMessages: true,'] : []),
    ...settingsOf(request, own === undefined ? endpoint.provider : null),
    `  messages: ${indented(request.messages.map(messageOf))},`,
    '});',
    'console.log(text);',
  ].join('\n');
}

function importsOf({ tools, responseFormat }: CallRequest): string[] {
  return [
    'generateText',
    ...(tools !== undefined || responseFormat?.schema !== undefined ? ['jsonSchema'] : []),
    ...(responseFormat === undefined ? [] : ['Output']),
    ...(tools === undefined ? [] : ['tool']),
  ];
}

function compatibleProvider(endpoint: Endpoint): string[] {
  const key = keyExpression(endpoint);
  return [
    "import { createOpenAICompatible } from '@ai-sdk/openai-compatible';",
    '',
    'const provider = createOpenAICompatible({',
    `  name: ${JSON.stringify(endpoint.provider)},`,
    `  baseURL: ${JSON.stringify(endpoint.baseUrl)},`,
    ...(key === null ? [] : [`  apiKey: ${key},`]),
    ...headerFields(endpoint, 'headers'),
    '});',
    '',
  ];
}

/** @param optionsKey the name under which the provider takes further fields; null for a package that names its own. */
function settingsOf(request: CallRequest, optionsKey: string | null): string[] {
  const { responseFormat, tools, toolChoice, passedOn } = request;
  const plain = {
    temperature: request.temperature,
    maxOutputTokens: request.maxOutputTokens,
    topP: request.topP,
    presencePenalty: request.presencePenalty,
    frequencyPenalty: request.frequencyPenalty,
    stopSequences: request.stopSequences,
    seed: request.seed,
    reasoning: request.reasoning,
  };
  const choice = toolChoice && (toolChoice.type === 'tool' ? toolChoice : toolChoice.type);
  return [
    ...Object.entries(plain).flatMap(([name, value]) =>
      value === undefined ? [] : [`  ${name}: ${JSON.stringify(value)},`],
    ),
    ...(responseFormat === undefined ? [] : [`  output: ${outputOf(responseFormat.schema)},`]),
    ...(tools === undefined ? [] : ['  tools: {', ...tools.map(toolLine), '  },']),
    ...(choice === undefined ? [] : [`  toolChoice: ${JSON.stringify(choice)},`]),
    ...(passedOn === undefined || optionsKey === null
      ? []
      : [`  providerOptions: ${indented({ [optionsKey]: passedOn })},`]),
  ];
}

function outputOf(schema: unknown): string {
  return schema === undefined
    ? 'Output.json()'
    : `Output.object({ schema: jsonSchema(${JSON.stringify(schema)}) })`;
}

function toolLine({ name, description, inputSchema }: NonNullable<CallRequest['tools']>[number]): string {
  const words = description === undefined ? '' : `description: ${JSON.stringify(description)}, `;
  return `    ${JSON.stringify(name)}: tool({ ${words}inputSchema: jsonSchema(${JSON.stringify(inputSchema)}) }),`;
}

function messageOf(message: ChatMessage): unknown {
  if (message.role === 'tool') {
    const { toolCallId, toolName, content } = message;
    const output = { type: 'text', value: content };
    return { role: 'tool', content: [{ type: 'tool-result', toolCallId, toolName, output }] };
  }
  if (message.role === 'assistant' && message.toolCalls !== undefined) {
    const calls = message.toolCalls.map(({ id, name, input }) => ({
      type: 'tool-call',
      toolCallId: id,
      toolName: name,
      input: parsed(input),
    }));
    const text = message.content === '' ? [] : [{ type: 'text', text: message.content }];
    return { role: 'assistant', content: [...text, ...calls] };
  }
  if (message.role !== 'user' || typeof message.content === 'string')
    return { role: message.role, content: message.content };
  return {
    role: 'user',
    content: message.content.map((part) =>
      part.type === 'text'
        ? { type: 'text', text: part.text }
        : { type: 'file', mediaType: part.mediaType, data: part.data },
    ),
  };
}

/** The input of a tool as a model wrote it, which may be broken. */
function parsed(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    return input;
  }
}

function indented(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
}

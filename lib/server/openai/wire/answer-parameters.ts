/** The requested form of the answer, as parameters of the aggregator. Pure. */
import type { AnswerParameters, ResponseFormat, ToolChoice } from '@/lib/moa/messages/call-request';
import type { ChatBody } from './chat-request';
import { refusal } from './field-refusal';

/** @throws StrataError `invalid_request` for fields that contradict each other. */
export function answerParametersOf(body: ChatBody): AnswerParameters {
  const { max_tokens, max_completion_tokens: maxCompletionTokens, stop } = body;
  if (max_tokens !== undefined && maxCompletionTokens !== undefined && max_tokens !== maxCompletionTokens)
    throw refusal('max_tokens', 'says something else than max_completion_tokens');
  return withoutGaps({
    temperature: body.temperature,
    maxOutputTokens: maxCompletionTokens ?? max_tokens,
    topP: body.top_p,
    presencePenalty: body.presence_penalty,
    frequencyPenalty: body.frequency_penalty,
    stopSequences: typeof stop === 'string' ? [stop] : stop,
    seed: body.seed,
    reasoning: body.reasoning_effort,
    responseFormat: responseFormatOf(body),
    ...toolsOf(body),
  });
}

function responseFormatOf({ response_format: asked }: ChatBody): ResponseFormat | undefined {
  if (asked === undefined || asked.type === 'text') return undefined;
  if (asked.type === 'json_object') return { type: 'json' };
  const { name, schema, description, strict } = asked.json_schema;
  return {
    type: 'json',
    name,
    schema,
    strict: strict ?? false,
    ...(description ? { description } : {}),
  };
}

function toolsOf({
  tools = [],
  tool_choice: choice,
}: ChatBody): Pick<AnswerParameters, 'tools' | 'toolChoice'> {
  if (tools.length === 0) {
    if (choice === undefined || choice === 'none') return {};
    throw refusal('tool_choice', 'is given without tools');
  }
  return {
    tools: tools.map(({ function: { name, description, parameters, strict } }) => ({
      name,
      inputSchema: parameters ?? { type: 'object', properties: {} },
      ...(description ? { description } : {}),
      ...(strict === null || strict === undefined ? {} : { strict }),
    })),
    ...(choice === undefined ? {} : { toolChoice: toolChoiceOf(choice, tools) }),
  };
}

function toolChoiceOf(
  choice: NonNullable<ChatBody['tool_choice']>,
  tools: NonNullable<ChatBody['tools']>,
): ToolChoice {
  if (typeof choice === 'string') return { type: choice };
  const { name } = choice.function;
  if (tools.some((tool) => tool.function.name === name)) return { type: 'tool', toolName: name };
  throw refusal('tool_choice', `names "${name}", which is none of the tools`);
}

function withoutGaps(parameters: AnswerParameters): AnswerParameters {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined));
}

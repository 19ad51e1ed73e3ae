/** What a run was asked, as input items of its response. Pure. */
import type { ChatMessage, ToolCall, UserContent } from '@/lib/moa/messages/call-request';
import type { RunQuestion } from '@/lib/moa/messages/run-question';
import { type CalledTools, calledToolsOf, customInput } from './called-tools';
import { textPart } from './output-items';
import type { ResponseSettings } from './response-settings';

interface AskedItem {
  type: string;
  [field: string]: unknown;
}

/** The whole conversation that the response read, oldest first, without `instructions`. */
export function askedItems(
  runId: string,
  { history, question, since = [] }: RunQuestion,
  { system, echo }: ResponseSettings,
): (AskedItem & { id: string })[] {
  const messages: ChatMessage[] = [
    ...system.map((content) => ({ role: 'system' as const, content })),
    ...history.flat(),
    { role: 'user', content: question },
    ...since,
  ];
  const tools = calledToolsOf(echo.tools);
  return messages
    .flatMap((message) => itemsOf(message, tools))
    .map((item, index) => ({ id: `in_${runId}_${index}`, ...item, status: 'completed' }));
}

function itemsOf(message: ChatMessage, tools: CalledTools): AskedItem[] {
  switch (message.role) {
    case 'tool': {
      const isCustom = tools.get(message.toolName)?.type === 'custom';
      const type = isCustom ? 'custom_tool_call_output' : 'function_call_output';
      return [{ type, call_id: message.toolCallId, output: message.content }];
    }
    case 'assistant':
      return [
        ...(message.content === ''
          ? []
          : [{ type: 'message', role: 'assistant', content: [textPart(message.content)] }]),
        ...(message.toolCalls ?? []).map((call) => callOf(call, tools)),
      ];
    default:
      return [{ type: 'message', role: message.role, content: contentOf(message.content) }];
  }
}

function callOf({ id, name: calledName, input }: ToolCall, tools: CalledTools): AskedItem {
  const { type, name, namespace } = tools.get(calledName) ?? { type: 'function', name: calledName };
  if (type === 'custom') return { type: 'custom_tool_call', call_id: id, name, input: customInput(input) };
  return {
    type: 'function_call',
    call_id: id,
    name,
    ...(namespace === undefined ? {} : { namespace }),
    arguments: input,
  };
}

function contentOf(content: UserContent): object[] {
  if (typeof content === 'string') return [{ type: 'input_text', text: content }];
  return content.map((part) =>
    part.type === 'text'
      ? { type: 'input_text', text: part.text }
      : {
          type: 'input_image',
          detail: part.detail ?? 'auto',
          image_url: `data:${part.mediaType};base64,${part.data}`,
        },
  );
}

/** Converts what an earlier run was asked and answered to the messages of a chat completion. Pure. */
import type { ChatMessage, UserContent } from '@/lib/moa/messages/call-request';
import type { RunQuestion } from '@/lib/moa/messages/run-question';
import { toolCallId } from '@/lib/server/openai/wire/tool-call-ids';
import type { RawMessage } from './chat-messages';

export interface RunAnswer {
  runId: string;
  answer: string;
  toolCalls: readonly { name: string; input: string }[];
}

/** The whole conversation of a run, without system messages. */
export function earlierMessages(
  { history, question, since = [] }: RunQuestion,
  answer: RunAnswer,
): RawMessage[] {
  const messages: ChatMessage[] = [...history.flat(), { role: 'user', content: question }];
  return [...messages.map(rawMessage), ...roundsOf(since, answerMessages(answer))];
}

/**
 * After the question there are no messages of the user but those that Strata has made: images of the results of tools,
 * which belong to the result before them, and the request to go on with an answer that the client has begun.
 */
function roundsOf(since: readonly ChatMessage[], answer: readonly RawMessage[]): RawMessage[] {
  const rounds: RawMessage[] = [];
  for (const message of since) {
    const last = rounds.at(-1);
    if (message.role !== 'user') rounds.push(rawMessage(message));
    else if (typeof message.content !== 'string' && last?.role === 'tool') {
      last.content = [{ type: 'text', text: last.content }, ...(rawContent(message.content) as object[])];
    }
  }
  const begun = rounds.at(-1);
  const [rest] = answer;
  if (begun?.role !== 'assistant' || begun.tool_calls !== undefined || rest === undefined)
    return [...rounds, ...answer];
  return [...rounds.slice(0, -1), { ...rest, content: `${begun.content}${rest.content}` }];
}

/** Nothing for a run without an answer. */
function answerMessages({ runId, answer, toolCalls }: RunAnswer): RawMessage[] {
  if (answer === '' && toolCalls.length === 0) return [];
  const calls = toolCalls.map(({ name, input }, index) => ({
    id: toolCallId(runId, index),
    type: 'function' as const,
    function: { name, arguments: input },
  }));
  return [{ role: 'assistant', content: answer, ...(calls.length === 0 ? {} : { tool_calls: calls }) }];
}

function rawMessage(message: ChatMessage): RawMessage {
  switch (message.role) {
    case 'user':
      return { role: 'user', content: rawContent(message.content) };
    case 'tool':
      return { role: 'tool', content: message.content, tool_call_id: message.toolCallId };
    case 'assistant': {
      const calls = (message.toolCalls ?? []).map(({ id, name, input }) => ({
        id,
        type: 'function' as const,
        function: { name, arguments: input },
      }));
      return {
        role: 'assistant',
        content: message.content,
        ...(calls.length === 0 ? {} : { tool_calls: calls }),
      };
    }
    default:
      return message;
  }
}

function rawContent(content: UserContent): unknown {
  if (typeof content === 'string') return content;
  return content.map((part) =>
    part.type === 'text'
      ? part
      : {
          type: 'image_url',
          image_url: { url: `data:${part.mediaType};base64,${part.data}`, detail: part.detail },
        },
  );
}

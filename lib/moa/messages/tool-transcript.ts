/**
 * Renders tool calls and their results as text for calls without tools: proposers read them but cannot call
 * tools. Providers refuse such messages without tool definitions. Pure.
 */
import type { ChatMessage, ToolCall } from './call-request';

/** The same messages as text. User and assistant still alternate, which many chat templates require. */
export function toolTranscript(messages: readonly ChatMessage[]): ChatMessage[] {
  const words: ChatMessage[] = [];
  for (const message of messages) {
    const last = words.at(-1);
    if (message.role === 'tool') addResult(words, `[Result of ${message.toolName}]\n${message.content}`);
    // The images of results.
    else if (message.role === 'user' && typeof message.content !== 'string' && isResult(last))
      words[words.length - 1] = {
        role: 'user',
        content: [{ type: 'text', text: last.content }, ...message.content],
      };
    else if (message.role === 'assistant' && message.toolCalls !== undefined) {
      const parts = [message.content, ...message.toolCalls.map(callInWords)].filter((part) => part !== '');
      words.push({ role: 'assistant', content: parts.join('\n\n') });
    } else words.push(message);
  }
  return words;
}

/** The results of one round of calls become one message. */
function addResult(words: ChatMessage[], result: string): void {
  const last = words.at(-1);
  if (isResult(last)) words[words.length - 1] = { role: 'user', content: `${last.content}\n\n${result}` };
  else words.push({ role: 'user', content: result });
}

function isResult(message: ChatMessage | undefined): message is { role: 'user'; content: string } {
  if (message?.role !== 'user' || typeof message.content !== 'string') return false;
  return message.content.startsWith('[Result of ');
}

function callInWords({ name, input }: ToolCall): string {
  return `[Called ${name} with ${input}]`;
}

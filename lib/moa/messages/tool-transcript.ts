/**
 * What tools were asked and answered, for a call that has none: proposers read of it and can call nothing. Providers
 * refuse such messages without the tools themselves. Pure.
 */
import type { ChatMessage, ToolCall } from './call-request';

/** The same messages in words. Users and the model still take turns, as many chat templates insist. */
export function toolTranscript(messages: readonly ChatMessage[]): ChatMessage[] {
  const words: ChatMessage[] = [];
  for (const message of messages) {
    if (message.role === 'tool') addResult(words, `[Result of ${message.toolName}]\n${message.content}`);
    else if (message.role === 'assistant' && message.toolCalls !== undefined) {
      const parts = [message.content, ...message.toolCalls.map(callInWords)].filter((part) => part !== '');
      words.push({ role: 'assistant', content: parts.join('\n\n') });
    } else words.push(message);
  }
  return words;
}

/** The results of one round of calls are one message. */
function addResult(words: ChatMessage[], result: string): void {
  const last = words.at(-1);
  if (last?.role === 'user' && typeof last.content === 'string' && last.content.startsWith('[Result of '))
    words[words.length - 1] = { role: 'user', content: `${last.content}\n\n${result}` };
  else words.push({ role: 'user', content: result });
}

function callInWords({ name, input }: ToolCall): string {
  return `[Called ${name} with ${input}]`;
}

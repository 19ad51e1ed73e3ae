/**
 * The names under which tools are sent. Clients name them "server.tool", "server/tool" and longer than 64
 * characters; OpenAI and most providers take letters, digits, _ and - only. Pure.
 */
import type { CallRequest } from './call-request';

export interface ToolNames {
  /** The name that the provider is sent. */
  sent(name: string): string;
  /** The client's name for a name that the model wrote. */
  given(sent: string): string;
}

const maxLength = 64;
const takenEverywhere = /^[A-Za-z0-9_-]{1,64}$/;

export const namesAsGiven: ToolNames = { sent: (name) => name, given: (name) => name };

/** Names for all tools of a request and of the messages in it. They differ wherever the client's do. */
export function toolNamesOf({ tools = [], messages }: Pick<CallRequest, 'tools' | 'messages'>): ToolNames {
  const inMessages = messages.flatMap((message) => {
    if (message.role === 'tool') return [message.toolName];
    return message.role === 'assistant' ? (message.toolCalls ?? []).map(({ name }) => name) : [];
  });
  const all = new Set([...tools.map(({ name }) => name), ...inMessages]);
  const refused = [...all].filter((name) => !takenEverywhere.test(name));
  if (refused.length === 0) return namesAsGiven;
  const given = new Map([...all].filter((name) => takenEverywhere.test(name)).map((name) => [name, name]));
  const sent = new Map<string, string>();
  for (const name of refused) {
    const free = freeName(name, given);
    sent.set(name, free);
    given.set(free, name);
  }
  return { sent: (name) => sent.get(name) ?? name, given: (name) => given.get(name) ?? name };
}

/** Readable, because the model reads it, and of no other tool. */
function freeName(name: string, taken: ReadonlyMap<string, string>): string {
  const readable = name.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, maxLength);
  if (!taken.has(readable)) return readable;
  for (let number = 2; ; number += 1) {
    const numbered = `${readable.slice(0, maxLength - 1 - `${number}`.length)}_${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

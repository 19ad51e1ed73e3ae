/** Other arrangements of the same messages, for models whose prompt templates know fewer roles. Pure. */
import { type RequestBody, recordOf } from './request-body';

type Message = RequestBody;

const beginning = '(The conversation begins with your message.)';

/** The system prompt as the beginning of the first question. Null where there is none. */
export function withSystemInQuestion(body: RequestBody): RequestBody | null {
  if (body.systemInstruction !== undefined) return withGoogleSystemInQuestion(body);
  const messages = messagesOf(body);
  const system = messages.filter(isSystem);
  const first = messages.findIndex(({ role }) => role === 'user');
  const question = messages[first];
  if (system.length === 0) return null;
  const rest = messages.filter((message) => !isSystem(message) && message !== question);
  const at = messages.slice(0, Math.max(0, first)).filter((message) => !isSystem(message)).length;
  const content = [...system, ...(question === undefined ? [] : [question])]
    .map((message) => message.content)
    .reduce(joined);
  return { ...body, messages: rest.toSpliced(at, 0, { ...question, role: 'user', content }) };
}

/** Null where no message has the role. */
export function withSystemRole(body: RequestBody, to: 'system' | 'developer'): RequestBody | null {
  const messages = messagesOf(body);
  if (!messages.some((message) => isSystem(message) && message.role !== to)) return null;
  return {
    ...body,
    messages: messages.map((message) => (isSystem(message) ? { ...message, role: to } : message)),
  };
}

/** Joins neighbours of one role, and begins with a question. Null where the roles alternate already. */
export function withAlternatingRoles(body: RequestBody): RequestBody | null {
  const messages = messagesOf(body);
  const result: Message[] = [];
  for (const message of messages) {
    const before = result.at(-1);
    const isFirst = result.every(isSystem);
    if (isFirst && message.role === 'assistant') result.push({ role: 'user', content: beginning }, message);
    else if (before !== undefined && canJoin(before, message))
      result.splice(-1, 1, { ...before, content: joined(before.content, message.content) });
    else result.push(message);
  }
  return result.length === messages.length ? null : { ...body, messages: result };
}

export function hasRole(body: RequestBody, role: string): boolean {
  return messagesOf(body).some((message) => message.role === role);
}

function canJoin(a: Message, b: Message): boolean {
  return a.role === b.role && a.role !== 'tool' && a.tool_calls === undefined && b.tool_calls === undefined;
}

function isSystem({ role }: Message): boolean {
  return role === 'system' || role === 'developer';
}

function messagesOf({ messages }: RequestBody): Message[] {
  return Array.isArray(messages) ? messages.map(recordOf).filter((message) => message !== null) : [];
}

function joined(a: unknown, b: unknown): unknown {
  if (typeof a === 'string' && typeof b === 'string') return `${a}\n\n${b}`;
  return [...partsOf(a), ...partsOf(b)];
}

function partsOf(content: unknown): unknown[] {
  if (Array.isArray(content)) return content;
  return typeof content === 'string' ? [{ type: 'text', text: content }] : [];
}

function withGoogleSystemInQuestion({ systemInstruction, ...body }: RequestBody): RequestBody {
  const contents = Array.isArray(body.contents) ? body.contents : [];
  const system = recordOf(systemInstruction)?.parts;
  const first = recordOf(contents[0]);
  const parts = [
    ...(Array.isArray(system) ? system : []),
    ...(Array.isArray(first?.parts) ? first.parts : []),
  ];
  return { ...body, contents: contents.toSpliced(0, 1, { role: 'user', ...first, parts }) };
}

/** Counts the tokens of messages with a given counter of text. */

import type { AnswerParameters, CallRequest, ChatMessage } from './call-request';
import type { RunQuestion } from './run-question';

/**
 * Providers bill an image by its size, from about 85 to 1,600 tokens (documentation of OpenAI and Anthropic).
 */
const tokensOfImage = 1_000;

/** @param count counts the tokens of a text; images are estimated. */
export function tokensOf(messages: readonly ChatMessage[], count: (text: string) => number): number {
  return messages.reduce((sum, message) => sum + tokensOfMessage(message, count), 0);
}

/** Role markers and separators cost a few tokens per message in every chat template. */
const tokensAroundMessage = 4;

/** The messages as they are sent, with what marks them. */
export function tokensOfMessages(messages: readonly ChatMessage[], count: (text: string) => number): number {
  return tokensOf(messages, count) + messages.length * tokensAroundMessage;
}

/** The whole input of a call: providers put the tools and the schema of the answer into the prompt. */
export function tokensOfRequest(
  { messages, tools, responseFormat }: Pick<CallRequest, 'messages' | 'tools' | 'responseFormat'>,
  count: (text: string) => number,
): number {
  return tokensOf(messages, count) + tokensOfSchemas({ tools, responseFormat }, count);
}

/** What the parameters of an answer add to the prompt: the tools and the schema of the answer. */
export function tokensOfSchemas(
  { tools = [], responseFormat }: Pick<AnswerParameters, 'tools' | 'responseFormat'>,
  count: (text: string) => number,
): number {
  const schemas = [...tools, ...(responseFormat?.schema === undefined ? [] : [responseFormat.schema])];
  return schemas.reduce((sum, schema) => sum + count(JSON.stringify(schema)), 0);
}

/** Everything that is sent to each call that reads the question. */
export function tokensOfQuestion(
  { history, question, systemPrompt = '', since = [] }: RunQuestion,
  count: (text: string) => number,
): number {
  const asked: ChatMessage[] = [{ role: 'user', content: question }, ...since];
  return tokensOf([...history.flat(), ...asked], count) + count(systemPrompt);
}

function tokensOfMessage(message: ChatMessage, count: (text: string) => number): number {
  const { content } = message;
  const called = message.role === 'assistant' ? (message.toolCalls ?? []) : [];
  const calls = called.reduce((sum, { name, input }) => sum + count(`${name} ${input}`), 0);
  if (typeof content === 'string') return count(content) + calls;
  return content.reduce((sum, part) => sum + (part.type === 'text' ? count(part.text) : tokensOfImage), 0);
}

/** The form that an answer is asked to have, in words: not every provider holds a model to it. Pure. */
import type { ResponseFormat } from './call-request';

/** Says the word JSON, without which OpenAI's JSON mode refuses a request. */
export function responseFormatInstruction({ schema, description }: ResponseFormat): string {
  const words = 'Answer with one JSON object and nothing else: no words around it, no fence of code.';
  if (schema === undefined) return words;
  const about = description === undefined ? '' : ` (${description})`;
  return `${words} It fits this JSON Schema${about}:\n${JSON.stringify(schema)}`;
}

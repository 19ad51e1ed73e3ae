/** Describes the requested response format in words, because not every provider enforces it. Pure. */
import type { ResponseFormat } from './call-request';

/** Contains the word JSON, which OpenAI's JSON mode requires. */
export function responseFormatInstruction({ schema, description }: ResponseFormat): string {
  const words = 'Answer with one JSON object and nothing else: no words around it, no fence of code.';
  if (schema === undefined) return words;
  const about = description === undefined ? '' : ` (${description})`;
  return `${words} It fits this JSON Schema${about}:\n${JSON.stringify(schema)}`;
}

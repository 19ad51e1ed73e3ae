import type { LanguageModelV4Prompt } from '@ai-sdk/provider';
import { continuedTextIn } from '@/lib/moa/prompt/prompt';
import { textOf } from './message-text';

/**
 * The prompt without a request to continue a cut answer, and that answer's text; empty without such a request.
 */
export function withoutContinuation(prompt: LanguageModelV4Prompt): {
  before: LanguageModelV4Prompt;
  text: string;
} {
  const lastTwo = prompt
    .slice(-2)
    .flatMap((message) =>
      message.role === 'assistant' || message.role === 'user'
        ? [{ role: message.role, content: textOf(message) }]
        : [],
    );
  const text = continuedTextIn(lastTwo);
  return { before: text === '' ? prompt : prompt.slice(0, -2), text };
}

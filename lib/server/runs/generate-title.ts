/** Asks a language model for the title of a conversation, within the budgets. Its usage is counted. */
import type { LanguageModelV4 } from '@ai-sdk/provider';
import { cleanTitle } from '@/lib/conversation/clean-title';
import { type TitlePrompt, titlePrompt } from '@/lib/conversation/title-prompt';
import { countTokens } from '@/lib/mixture/count-tokens';
import type { ModelInfo } from '@/lib/mixture/model-info';
import { callFailureOf } from '@/lib/moa/call/call-failure';
import { answerIn } from '@/lib/moa/call/extract-reasoning';
import { logError, redact } from '@/lib/server/log';
import { acquireLease } from '@/lib/server/providers/rate-limits/acquire-lease';
import { reserveCall } from '@/lib/server/spending/check-budget';
import { countCall } from '@/lib/server/spending/count-call';
import { generatedUsage } from '@/lib/server/spending/generated-usage';
import { costOf } from '@/lib/spending/token-cost';
import type { Usage } from '@/lib/spending/token-usage';

/** From the wait for the rate limiter to the whole answer. */
const deadlineMs = 10_000;
/** Enough for a model that reasons before it answers. */
const maxOutputTokens = 500;
/** The name under which the usage page counts titles. */
const usageName = 'Titles';

export interface TitleModel {
  languageModel: LanguageModelV4;
  info: ModelInfo;
}

/** Null when the budgets do not allow it, or when what the model wrote is no title. @throws as the model does. */
export async function generateTitle(
  { languageModel, info }: TitleModel,
  question: string,
  answer: string,
): Promise<string | null> {
  const asked = titlePrompt(question, answer);
  const inputTokens = countTokens(asked.instructions) + countTokens(asked.prompt);
  const most: Usage = {
    inputTokens,
    outputTokens: maxOutputTokens,
    reasoningTokens: null,
    cachedInputTokens: null,
  };
  const release = await reserveCall(info.reference, costOf(most, info.price) ?? 0, usageName);
  if (release === null) {
    logError(`title by ${info.reference}`, 'not asked: the budgets do not allow it');
    return null;
  }
  try {
    const written = await askModel({ languageModel, info }, asked, inputTokens);
    return cleanTitle(answerIn(written));
  } finally {
    await release();
  }
}

async function askModel(
  { languageModel, info }: TitleModel,
  { instructions, prompt }: TitlePrompt,
  promptTokens: number,
): Promise<string> {
  const abortSignal = AbortSignal.timeout(deadlineMs);
  const lease = await acquireLease(info.reference, { signal: abortSignal, queued() {} });
  if (lease === null) return '';
  // Loaded with the first title: runs do not need it.
  const { generateText } = await import('ai');
  try {
    const { text, usage } = await generateText({
      model: languageModel,
      instructions,
      prompt,
      maxOutputTokens,
      maxRetries: 0,
      abortSignal,
    });
    lease.release(null);
    await countCall(usageName, info, generatedUsage(usage, promptTokens, countTokens(text)));
    return text;
  } catch (cause) {
    lease.release(callFailureOf(cause, redact));
    // The provider may bill what it had read when we gave up.
    if (abortSignal.aborted) await countCall(usageName, info, generatedUsage(undefined, promptTokens, 0));
    throw cause;
  }
}

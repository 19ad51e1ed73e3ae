/** Asks a judge, within the budgets, in the background of the rate limiter. Its usage is counted. */
import { setTimeout } from 'node:timers/promises';
import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { JudgeAnswer, JudgeRequest } from '@/lib/evaluation/judges/judge-request';
import { countTokens } from '@/lib/mixture/count-tokens';
import type { ModelInfo } from '@/lib/mixture/model-info';
import { splitReference } from '@/lib/mixture/model-reference';
import { type CallFailure, callFailureOf } from '@/lib/moa/call/call-failure';
import { answerIn } from '@/lib/moa/call/extract-reasoning';
import { retryDelay } from '@/lib/moa/call/retry-delay';
import { redact } from '@/lib/server/log';
import { acquireBackgroundLease } from '@/lib/server/providers/rate-limits/acquire-lease';
import { callableModels } from '@/lib/server/providers/registry/model-registry';
import { reserveCall } from '@/lib/server/spending/check-budget';
import { countCall } from '@/lib/server/spending/count-call';
import { generatedUsage } from '@/lib/server/spending/generated-usage';
import { costOf } from '@/lib/spending/token-cost';
import { firstTokenOf } from './raw-logprobs';
import { scriptedJudgement } from './scripted-judgement';

const deadlineMs = 300_000;
/** The name under which the usage page counts judgements. */
const usageName = 'Lab judges';

export type AskedJudge =
  | { ok: true; answer: JudgeAnswer; costUsd: number | null }
  | { ok: false; message: string };

/** Never rejects for what a provider does. @param signal ends the call and closes its connection. */
export async function askJudge(
  reference: string,
  request: JudgeRequest,
  signal: AbortSignal,
): Promise<AskedJudge> {
  const resolved = callableModels().resolve(reference);
  if (!resolved.ok) return { ok: false, message: resolved.reason };
  const { languageModel, info } = resolved;
  if (languageModel === null) return { ok: true, answer: scriptedJudgement(request), costUsd: 0 };
  const release = await reserveCall(reference, costOfJudgement(request, info).high ?? 0, usageName);
  if (release === null)
    return { ok: false, message: 'A budget of the server does not allow the judge’s call.' };
  try {
    return await askWithRetries({ languageModel, info }, request, signal);
  } finally {
    await release();
  }
}

/** USD; null when the price is unknown. Most judgements are much shorter than they may be. */
export function costOfJudgement(
  { messages, maxTokens }: JudgeRequest,
  { price }: Pick<ModelInfo, 'price'>,
): { low: number | null; high: number | null } {
  const inputTokens = messages.reduce((sum, { content }) => sum + countTokens(content), 0);
  const usage = (outputTokens: number) => ({
    inputTokens,
    outputTokens,
    reasoningTokens: null,
    cachedInputTokens: null,
  });
  return { low: costOf(usage(Math.min(maxTokens, 200)), price), high: costOf(usage(maxTokens), price) };
}

interface JudgeModel {
  languageModel: LanguageModelV4;
  info: ModelInfo;
}

async function askWithRetries(
  judge: JudgeModel,
  request: JudgeRequest,
  signal: AbortSignal,
): Promise<AskedJudge> {
  const began = performance.now();
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
  for (let attempt = 1; ; attempt += 1) {
    const asked = await askOnce(judge, request, deadline);
    if (!('failure' in asked)) return asked;
    const remainingMs = deadlineMs - (performance.now() - began);
    const delayMs = retryDelay(asked.failure, { attempt, remainingMs, random: Math.random() });
    if (delayMs === null || deadline.aborted) return { ok: false, message: asked.failure.message };
    await setTimeout(delayMs, undefined, { signal: deadline }).catch(() => {});
  }
}

async function askOnce(
  { languageModel, info }: JudgeModel,
  { messages, temperature, maxTokens, topLogprobs }: JudgeRequest,
  abortSignal: AbortSignal,
): Promise<AskedJudge | { failure: CallFailure }> {
  const lease = await acquireBackgroundLease(info.reference, { signal: abortSignal, queued() {} });
  if (lease === null) return { ok: false, message: 'The judge was not asked in time.' };
  const promptTokens = messages.reduce((sum, { content }) => sum + countTokens(content), 0);
  const { generateText } = await import('ai');
  const [system, ...rest] = messages;
  try {
    const { text, usage, finishReason, response } = await generateText({
      model: languageModel,
      instructions: system?.content,
      messages: rest.map(({ content }) => ({ role: 'user' as const, content })),
      temperature,
      maxOutputTokens: maxTokens,
      maxRetries: 0,
      abortSignal,
      include: { responseBody: topLogprobs !== null },
      providerOptions: topLogprobs === null ? undefined : logprobOptions(info.reference, topLogprobs),
    });
    lease.release(null);
    const used = generatedUsage(usage, promptTokens, countTokens(text));
    await countCall(usageName, info, used);
    const answer = {
      text: answerIn(text),
      cut: finishReason === 'length',
      firstToken: firstTokenOf(response.body),
    };
    return { ok: true, answer, costUsd: costOf(used, info.price) };
  } catch (cause) {
    const failure = callFailureOf(cause, redact);
    lease.release(failure);
    // The provider may bill what it had read when we gave up.
    if (abortSignal.aborted) await countCall(usageName, info, generatedUsage(undefined, promptTokens, 0));
    return { failure };
  }
}

/** The fields of OpenAI's chat completions, which compatible providers take as they are. */
function logprobOptions(reference: string, top: number) {
  const { provider } = splitReference(reference);
  if (provider === 'openai') return { openai: { logprobs: top } };
  return { [provider]: { logprobs: true, top_logprobs: top } };
}

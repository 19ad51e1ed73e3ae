/** Tests a provider with one small call: whether its key works, and the time to the first token. */

import type { ProviderTest } from '@/lib/contract/provider-contract';
import { found } from '@/lib/errors';
import { splitReference } from '@/lib/mixture/model-reference';
import { attempt } from '@/lib/moa/call/attempt';
import { redact } from '@/lib/server/log';
import { isKnownProvider, type KnownProviderId } from '@/lib/server/providers/known-providers';
import { callableModels } from '@/lib/server/providers/registry/model-registry';
import { systemClock } from '@/lib/server/system-clock';
import { readProviders } from './provider-settings';

const deadlineMs = 20_000;
/** Enough tokens for a model that reasons before its answer. */
const maxOutputTokens = 64;

/** A small model of each known provider. For an endpoint, the first listed model is used. */
const smallModels: Record<KnownProviderId, string> = {
  together: 'openai/gpt-oss-20b',
  openrouter: 'openai/gpt-oss-20b',
  openai: 'gpt-4o-mini',
  anthropic: 'claude-haiku-4-5',
  google: 'gemini-2.5-flash-lite',
  groq: 'openai/gpt-oss-20b',
};

/** @throws StrataError `not_found`. Every other failure is returned as a reason, without secrets. */
export async function testProvider(id: string, model: string | undefined): Promise<ProviderTest> {
  const { items } = await readProviders();
  const entry = found(
    items.find((item) => item.id === id),
    'provider',
  );
  if (entry.problem !== null) return { ok: false, reason: entry.problem };
  const modelId = model ?? (isKnownProvider(id) ? smallModels[id] : await firstListed(id));
  if (modelId === null) {
    return { ok: false, reason: 'The endpoint lists no models, or does not answer. Name a model to try.' };
  }
  const resolved = callableModels().resolve(`${id}/${modelId}`);
  if (!resolved.ok) return { ok: false, reason: resolved.reason };
  const began = systemClock.elapsed();
  let ttftMs: number | null = null;
  const { failure, text, reasoning } = await attempt(
    {
      model: resolved.model,
      request: {
        model: `${id}/${modelId}`,
        messages: [{ role: 'user', content: 'Reply with OK' }],
        temperature: 0.7,
        maxOutputTokens,
      },
      signal: new AbortController().signal,
      firstTokenMs: deadlineMs,
      wholeMs: deadlineMs,
    },
    { clock: systemClock, redact },
    () => {
      ttftMs ??= Math.round(systemClock.elapsed() - began);
    },
  );
  // A model that only reasoned within the token limit was reached, too.
  const spoke = failure === null || (failure.code === 'empty' && text + reasoning !== '');
  if (spoke && ttftMs !== null) return { ok: true, model: modelId, ttftMs };
  return { ok: false, reason: failure?.message ?? 'The model finished without writing anything.' };
}

async function firstListed(id: string): Promise<string | null> {
  const models = await callableModels().list();
  const first = models.find((info) => info.provider === id);
  return first === undefined ? null : splitReference(first.reference).modelId;
}

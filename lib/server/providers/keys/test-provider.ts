/** Tests a provider with one small call: whether its key works, and the time to the first token. */

import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { ProviderTest } from '@/lib/contract/providers/provider-contract';
import { found } from '@/lib/errors';
import { splitReference } from '@/lib/mixture/model-reference';
import { callFailureOf } from '@/lib/moa/call/call-failure';
import { requireOwner } from '@/lib/server/db/access/access';
import { redact } from '@/lib/server/log';
import {
  isKnownProvider,
  type KnownProviderId,
  knownProviders,
} from '@/lib/server/providers/known-providers';
import { callableModels, ownKeyHolder } from '@/lib/server/providers/registry/model-registry';
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

/**
 * For owners, and for who has a key of the provider of their own, which is then the one that is tested.
 * @throws StrataError `not_found`, `forbidden`. Every other failure is returned as a reason, without secrets.
 */
export async function testProvider(id: string, model: string | undefined): Promise<ProviderTest> {
  const isOwnKey = ownKeyHolder(id) !== null;
  if (!isOwnKey) requireOwner();
  const { items } = await readProviders();
  const entry = found(
    items.find((item) => item.id === id),
    'provider',
  );
  if (!isOwnKey && entry.problem !== null) return { ok: false, reason: entry.problem };
  const modelId = model ?? (isKnownProvider(id) ? smallModels[id] : await firstListed(id));
  if (modelId === null) {
    return { ok: false, reason: 'The endpoint lists no models, or does not answer. Name a model to try.' };
  }
  const resolved = callableModels().resolve(`${id}/${modelId}`);
  if (!resolved.ok) return { ok: false, reason: resolved.reason };
  if (resolved.languageModel === null) return { ok: false, reason: 'A demo model needs no test.' };
  const reached = await firstToken(resolved.languageModel);
  const baseUrl = entry.baseUrl ?? (isKnownProvider(id) ? knownProviders[id].baseUrl : '');
  return reached.ok ? { ...reached, model: modelId, baseUrl } : reached;
}

type Reached = { ok: true; ttftMs: number } | { ok: false; reason: string };

/** Asks the model and closes the connection at its first token, of text or of reasoning. */
async function firstToken(model: LanguageModelV4): Promise<Reached> {
  // Loaded with the first test: runs do not need it.
  const { streamText } = await import('ai');
  const began = systemClock.elapsed();
  const deadline = AbortSignal.timeout(deadlineMs);
  const leave = new AbortController();
  const { stream } = streamText({
    model,
    prompt: 'Reply with OK',
    maxOutputTokens,
    maxRetries: 0,
    abortSignal: AbortSignal.any([deadline, leave.signal]),
    // Errors are read from the stream.
    onError() {},
  });
  try {
    for await (const part of stream) {
      if (part.type === 'error') throw part.error;
      if (part.type === 'finish' && part.finishReason === 'content-filter')
        return { ok: false, reason: 'The provider’s content filter ended the answer.' };
      if ((part.type === 'text-delta' || part.type === 'reasoning-delta') && part.text !== '')
        return { ok: true, ttftMs: Math.round(systemClock.elapsed() - began) };
    }
  } catch (cause) {
    if (!deadline.aborted) return { ok: false, reason: callFailureOf(cause, redact).message };
  } finally {
    leave.abort();
  }
  const reason = deadline.aborted
    ? `No token came within ${deadlineMs / 1000} s.`
    : 'The model finished without writing anything.';
  return { ok: false, reason };
}

async function firstListed(id: string): Promise<string | null> {
  const models = await callableModels().list();
  const first = models.find((info) => info.provider === id);
  return first === undefined ? null : splitReference(first.reference).modelId;
}

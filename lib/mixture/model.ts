import type { z } from 'zod';
import type { doubtfulModelSchema, modelInfoSchema, priceSchema, priceSourceSchema } from './model.schema';

/** What is known of a model, apart from how it is called. */
export type ModelInfo = z.infer<typeof modelInfoSchema>;

/** A model that cannot be called now, or perhaps not. */
export type DoubtfulModel = z.infer<typeof doubtfulModelSchema>;

/** A person, in Settings; models.dev; or the table that comes with Strata. */
export type PriceSource = z.infer<typeof priceSourceSchema>;

/** USD per million tokens. */
export type Price = z.infer<typeof priceSchema>;

/** Splits a reference at its first slash. The rest is the provider's own id, which may hold slashes itself. */
export function splitReference(reference: string): { provider: string; modelId: string } {
  const slash = reference.indexOf('/');
  return { provider: reference.slice(0, slash), modelId: reference.slice(slash + 1) };
}

/**
 * "deepseek-ai/DeepSeek-V4-Pro" becomes "DeepSeek V4 Pro", "zai-org/GLM-5.1" "GLM 5.1": without its maker, with
 * spaces. An id in small letters is a name of its own, "gpt-oss-120b"; a single word is written large.
 */
export function readableName(modelId: string): string {
  const withoutMaker = modelId.slice(modelId.lastIndexOf('/') + 1);
  if (/^[a-z]+$/.test(withoutMaker)) return withoutMaker.replace(/^./, (letter) => letter.toUpperCase());
  if (withoutMaker === withoutMaker.toLowerCase()) return withoutMaker || modelId;
  return withoutMaker.replace(/[-_]+/g, ' ').trim();
}

/** Whether a reference is one of a demo model, whose text no language model writes. */
export function isScripted(reference: string): boolean {
  return splitReference(reference).provider === 'demo';
}

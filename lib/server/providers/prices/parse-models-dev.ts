/**
 * Parses `api.json` of models.dev, reduced to what Strata uses. Pure.
 * Format: https://github.com/anomalyco/models.dev (packages/core/src/schema.ts); prices are USD per million
 * tokens.
 */

import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { ListedModel, ListedProvider } from '@/lib/mixture/listed-model';
import type { Price } from '@/lib/spending/price';

/** Why a document was refused, as a sentence. The previous content stays. */
export class RefusedCatalogue extends Error {
  override name = 'RefusedCatalogue';
}

/** About three times the current number of models; more is not a catalogue. */
const maxModels = 30_000;

const id = z
  .string()
  .max(180)
  .regex(/^[A-Za-z0-9@~][!-~]*$/);
/** The most expensive model so far cost 600. */
const usd = z.number().min(0).max(100_000);
const tokens = z.int().min(0).nullish();

const rates = { input: usd, output: usd, cache_read: usd.nullish(), reasoning: usd.nullish() };
const tier = z
  .object({ ...rates, tier: z.object({ type: z.literal('context'), size: z.int().min(1) }) })
  .nullable();

const modelSchema = z.object({
  id,
  name: z.string().trim().min(1).max(200),
  reasoning: z.boolean().nullish(),
  release_date: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/)
    .nullish(),
  modalities: z.object({ output: z.array(z.string()) }).nullish(),
  status: z.string().nullish(),
  limit: z.object({ context: tokens, output: tokens }).nullish(),
  cost: z
    .object({
      ...rates,
      // A tier that does not depend on the context length does not change the price of a shorter request.
      tiers: z.array(tier.catch(null)).max(10).nullish().catch(null),
      context_over_200k: z.object(rates).nullish().catch(null),
    })
    .nullish(),
});

const providerSchema = z.object({
  // An invalid URL is ignored; the models may belong to a known provider.
  api: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullish()
    .catch(null),
  models: z.record(z.string(), z.unknown()),
});

/**
 * The providers of a document. Entries that are not models, or that write no text, are dropped, as are
 * providers without models. Yields between providers, because thousands of models take a while.
 * @param before the number of models in the last good document; 0 when there was none.
 * @throws RefusedCatalogue for an invalid document, or one that suddenly lost most of its models.
 */
export async function parseModelsDev(document: unknown, before: number): Promise<ListedProvider[]> {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw new RefusedCatalogue('What it sent is no object of providers.');
  }
  const providers: ListedProvider[] = [];
  let count = 0;
  for (const [providerId, value] of Object.entries(document)) {
    const provider = parseProvider(providerId, value);
    if (provider === null) continue;
    providers.push(provider);
    count += provider.models.length;
    if (count > maxModels) {
      throw new RefusedCatalogue(`What it sent has more than ${maxModels.toLocaleString('en')} models.`);
    }
    await setImmediate();
  }
  if (count === 0) throw new RefusedCatalogue('What it sent has no model that could be read.');
  if (count < before / 2) {
    throw new RefusedCatalogue(`What it sent has ${count} models, less than half of the ${before} before.`);
  }
  return providers;
}

/** The number of models of these providers. */
export function countModels(providers: readonly ListedProvider[]): number {
  return providers.reduce((sum, { models }) => sum + models.length, 0);
}

/** A URL for comparison: without query, fragment and trailing slash. */
export function comparableUrl(baseUrl: string): string {
  const { origin, pathname } = new URL(baseUrl);
  return origin + pathname.replace(/(?<!\/)\/+$/, '');
}

function parseProvider(providerId: string, value: unknown): ListedProvider | null {
  const parsed = providerSchema.safeParse(value);
  if (!parsed.success || !id.safeParse(providerId).success) return null;
  const models = Object.values(parsed.data.models).flatMap(parseModel);
  const { api } = parsed.data;
  return models.length === 0
    ? null
    : { id: providerId, baseUrl: api === null || api === undefined ? null : comparableUrl(api), models };
}

function parseModel(value: unknown): ListedModel[] {
  const parsed = modelSchema.safeParse(value);
  if (!parsed.success) return [];
  const { data: model } = parsed;
  if (model.modalities && !model.modalities.output.includes('text')) return [];
  return [
    {
      id: model.id,
      name: model.name,
      // models.dev writes 0 for an unknown limit.
      contextTokens: model.limit?.context || null,
      outputLimitTokens: model.limit?.output || null,
      reasoning: model.reasoning ?? null,
      releaseDate: model.release_date ?? null,
      price: priceOf(model),
      ...(model.status === 'deprecated' ? { deprecated: true } : {}),
    },
  ];
}

/**
 * Zero means free, covered by a subscription, or unknown. It counts as a price only where the id says so
 * (OpenRouter's ":free").
 */
function priceOf({ id: modelId, cost }: z.output<typeof modelSchema>): Price | null {
  if (cost === null || cost === undefined) return null;
  const { input, output } = cost;
  if (input === 0 && output === 0) return modelId.endsWith(':free') ? { input, output } : null;
  const longer = longerOf(cost);
  return { ...ratesOf(cost), ...(longer.length === 0 ? {} : { longer }) };
}

type Cost = NonNullable<z.output<typeof modelSchema>['cost']>;

function ratesOf({ input, output, cache_read: cachedInput, reasoning }: Omit<Cost, 'tiers'>): Price {
  return {
    input,
    output,
    ...(cachedInput === null || cachedInput === undefined ? {} : { cachedInput }),
    // A zero means that reasoning has no separate price.
    ...(reasoning ? { reasoning } : {}),
  };
}

/** From `tiers`, or from the older single field. */
function longerOf({ tiers, context_over_200k: over200k }: Cost): NonNullable<Price['longer']> {
  const written = (tiers ?? []).flatMap((each) =>
    each === null ? [] : [{ overTokens: each.tier.size, ...ratesOf(each) }],
  );
  if (written.length > 0 || !over200k) return written;
  return [{ overTokens: 200_000, ...ratesOf(over200k) }];
}

/**
 * Joins what is known of a model from three sources: price overrides, models.dev, and the built-in table.
 * Pure.
 *
 * Prices are never guessed. A model of a known provider is looked up under that provider and its own id. A
 * model of an endpoint is looked up only where models.dev lists a provider at the same address, because the
 * same id costs something else at another host, and nothing on one's own machine.
 */

import type { ListedModel, ListedProvider } from '@/lib/mixture/listed-model';
import type { ModelInfo } from '@/lib/mixture/model-info';
import { readableName, splitReference } from '@/lib/mixture/model-reference';
import { isKnownProvider } from '@/lib/server/providers/known-providers';
import type { Price } from '@/lib/spending/price';
import { builtInModels } from './built-in-models';
import { comparableUrl } from './parse-models-dev';

export interface Catalogue {
  /**
   * Facts about a model; without any, a name made from its id.
   * @param baseUrl of its endpoint; absent for a known provider.
   */
  describe(reference: string, baseUrl?: string): ModelInfo;
  /** References of the models that a known provider still serves, for use before it was asked. */
  servedModels(provider: string): string[];
}

export interface CatalogueSources {
  /** The providers of models.dev; empty when it was never read. */
  listed: readonly ListedProvider[];
  /** By model reference. */
  priceOverrides: ReadonlyMap<string, Price>;
}

/** The ids that models.dev uses for known providers, where they differ. */
const listedAs: Readonly<Record<string, string>> = { together: 'togetherai' };

export function createCatalogue({ listed, priceOverrides }: CatalogueSources): Catalogue {
  const byId = new Map(listed.map((provider) => [provider.id, modelsById(provider)]));
  const byAddress = uniqueAddresses(listed);

  function listedModels(provider: string, baseUrl: string | undefined) {
    if (baseUrl === undefined)
      return isKnownProvider(provider) ? byId.get(listedAs[provider] ?? provider) : undefined;
    return URL.canParse(baseUrl) ? byAddress.get(comparableUrl(baseUrl)) : undefined;
  }

  return {
    describe(reference, baseUrl) {
      const { provider, modelId } = splitReference(reference);
      const builtIn = builtInModels.get(reference);
      const model = listedModels(provider, baseUrl)?.get(modelId);
      return {
        reference,
        provider,
        // The names of the built-in table are short; those of models.dev may repeat the maker.
        name: builtIn?.name ?? model?.name ?? readableName(modelId),
        contextTokens: model?.contextTokens ?? builtIn?.contextTokens ?? null,
        outputLimitTokens: model?.outputLimitTokens ?? null,
        reasoning: model?.reasoning ?? null,
        releaseDate: model?.releaseDate ?? null,
        ...priceFrom([
          ['own', priceOverrides.get(reference)],
          ['models.dev', model?.price],
          ['built-in', builtIn?.price],
        ]),
        scripted: false,
      };
    },
    servedModels(provider) {
      const models = [...(listedModels(provider, undefined)?.values() ?? [])];
      const current = models.filter((model) => !model.deprecated).map(({ id }) => `${provider}/${id}`);
      const builtIn = [...builtInModels].flatMap(([reference, { retired }]) =>
        reference.startsWith(`${provider}/`) && !retired ? [reference] : [],
      );
      return [...new Set([...builtIn, ...current])];
    },
  };
}

/** From the first source that has one. */
function priceFrom(
  sources: readonly (readonly [ModelInfo['priceSource'], Price | null | undefined])[],
): Pick<ModelInfo, 'price' | 'priceSource'> {
  for (const [priceSource, price] of sources) if (price) return { price, priceSource };
  return { price: null, priceSource: null };
}

function modelsById({ models }: ListedProvider): ReadonlyMap<string, ListedModel> {
  return new Map(models.map((model) => [model.id, model]));
}

/** By base URL, without URLs that several providers share, because their prices differ. */
function uniqueAddresses(listed: readonly ListedProvider[]): Map<string, ReadonlyMap<string, ListedModel>> {
  const byAddress = Map.groupBy(listed, ({ baseUrl }) => baseUrl);
  return new Map(
    [...byAddress].flatMap(([baseUrl, [only, ...more]]) =>
      baseUrl === null || only === undefined || more.length > 0 ? [] : [[baseUrl, modelsById(only)] as const],
    ),
  );
}

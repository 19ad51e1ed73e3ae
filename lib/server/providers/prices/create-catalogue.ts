/**
 * What is known of a model, joined from three sources: the person's own price, what models.dev lists, and the table
 * that comes with Strata. Pure.
 *
 * A price is never guessed. A known provider's model is looked up under that provider and its own id; that of
 * an endpoint of one's own only where models.dev lists a provider at the very same address: the same id costs
 * something else at another host, and nothing on one's own machine.
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
   * What is known of a model; a name made of its id, and nothing else, where nothing is.
   * @param baseUrl of the endpoint that it is asked at; left out for a known provider's model.
   */
  describe(reference: string, baseUrl?: string): ModelInfo;
  /** The references of a known provider's models that are still served: what can be chosen before it was asked. */
  servedModels(provider: string): string[];
}

export interface CatalogueSources {
  /** What models.dev listed last; empty when it was never read. */
  listed: readonly ListedProvider[];
  /** By reference. */
  priceOverrides: ReadonlyMap<string, Price>;
}

/** What models.dev calls a known provider, where that is not its id here. */
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
        // The table's names are short; theirs may repeat the maker.
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

/** The first source that has one. */
function priceFrom(
  sources: readonly (readonly [ModelInfo['priceSource'], Price | null | undefined])[],
): Pick<ModelInfo, 'price' | 'priceSource'> {
  for (const [priceSource, price] of sources) if (price) return { price, priceSource };
  return { price: null, priceSource: null };
}

function modelsById({ models }: ListedProvider): ReadonlyMap<string, ListedModel> {
  return new Map(models.map((model) => [model.id, model]));
}

/** By base URL; without those at which two providers are listed, whose prices differ (a plan's and a pay-as-you-go's). */
function uniqueAddresses(listed: readonly ListedProvider[]): Map<string, ReadonlyMap<string, ListedModel>> {
  const byAddress = Map.groupBy(listed, ({ baseUrl }) => baseUrl);
  return new Map(
    [...byAddress].flatMap(([baseUrl, [only, ...more]]) =>
      baseUrl === null || only === undefined || more.length > 0 ? [] : [[baseUrl, modelsById(only)] as const],
    ),
  );
}

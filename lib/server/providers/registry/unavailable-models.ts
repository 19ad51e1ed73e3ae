/** Models that a mixture may name although they are unavailable: what is known of them, and the reason. */
import type { ModelInfo, UnavailableModel } from '@/lib/mixture/model-info';
import { splitReference } from '@/lib/mixture/model-reference';
import { knownProviders } from '@/lib/server/providers/known-providers';
import { isRetired } from '@/lib/server/providers/prices/built-in-models';
import type { Catalogue } from '@/lib/server/providers/prices/create-catalogue';
import type { ModelRegistry } from './create-model-registry';

/** The unavailable ones among the known models and the given references. */
export async function unavailableModels(
  registry: ModelRegistry,
  catalogue: Catalogue,
  asked: readonly string[],
): Promise<UnavailableModel[]> {
  const listed = await registry.list();
  const known = Object.keys(knownProviders).flatMap(catalogue.servedModels);
  return [...new Set([...known, ...asked])].flatMap((reference) => {
    const doubt = unavailabilityOf(reference, registry, listed);
    return doubt === null ? [] : [{ ...catalogue.describe(reference), ...doubt }];
  });
}

function unavailabilityOf(
  reference: string,
  registry: ModelRegistry,
  listed: readonly ModelInfo[],
): Pick<UnavailableModel, 'doubt' | 'reason'> | null {
  if (listed.some((model) => model.reference === reference)) return null;
  const resolved = registry.resolve(reference);
  const { provider } = splitReference(reference);
  const isProviderThere = listed.some((model) => model.provider === provider);
  if (!resolved.ok) {
    const isModelsFault = isRetired(reference) || isProviderThere;
    return { doubt: isModelsFault ? 'gone' : 'provider', reason: resolved.reason };
  }
  const reason = isProviderThere
    ? `It is not among the models of ${provider} that are known here.`
    : `${provider} does not list its models now.`;
  return { doubt: 'unlisted', reason };
}

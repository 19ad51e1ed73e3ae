'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { LoadError } from '@/components/ui/load-error';
import { Skeleton } from '@/components/ui/skeleton';
import { toasts } from '@/components/ui/toast';
import { messageOf } from '@/lib/api/api-client';
import { useCatalogue, usePriceOverrides, useRefreshCatalogue } from '@/lib/client/queries/use-catalogue';
import { useModels } from '@/lib/client/queries/use-models';
import type { CatalogueStatus } from '@/lib/contract/providers/model-contract';
import type { PriceOverride } from '@/lib/contract/providers/price-contract';
import type { ModelInfo } from '@/lib/mixture/model-info';
import { readableName, splitReference } from '@/lib/mixture/model-reference';
import { failureWords, sourceWords } from './catalogue-text';
import { ModelRow } from './model-row';

/** The search finds more: a provider lists hundreds. */
const shownModels = 8;

/** The prices of models with their sources, and price overrides. */
export function Models() {
  const { data: catalogue } = useCatalogue();
  const { data: models, error, refetch } = useModels();
  const { data: priceOverrides } = usePriceOverrides();
  return (
    <section className="flex flex-col gap-3" aria-labelledby="models">
      <Head catalogue={catalogue} />
      {error !== null && <LoadError message={messageOf(error)} onRetry={refetch} />}
      {models !== undefined && priceOverrides !== undefined ? (
        <ModelList models={pricedModels(models, priceOverrides)} />
      ) : (
        error === null && <Skeleton className="h-40 w-full" />
      )}
    </section>
  );
}

function Head({ catalogue }: { catalogue: CatalogueStatus | undefined }) {
  const refresh = useRefreshCatalogue();
  const now = new Date();
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <div className="min-w-[200px] flex-1">
        <h2 id="models" className="font-semibold text-ui">
          Models and prices
        </h2>
        <p role="status" className="text-ink-muted text-ui">
          {catalogue && sourceWords(catalogue, now)}
        </p>
      </div>
      {catalogue?.enabled && (
        <Button
          look="outline"
          disabled={refresh.isPending}
          onClick={() =>
            refresh.mutate(undefined, { onError: (error) => toasts.add({ title: messageOf(error) }) })
          }
        >
          {refresh.isPending ? 'Refreshing' : 'Refresh now'}
        </Button>
      )}
      <p role="status" className="basis-full text-danger-ink text-small empty:hidden">
        {catalogue && failureWords(catalogue, now)}
      </p>
    </div>
  );
}

function ModelList({ models }: { models: ModelInfo[] }) {
  const [search, setSearch] = useState('');
  const words = search.trim().toLowerCase().split(/\s+/);
  const matching = models.filter(({ name, reference }) => {
    const text = `${name} ${reference}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const more = matching.length - shownModels;
  if (models.length === 0)
    return (
      <p className="text-ink-muted text-small">
        Only the demo models are available. Add a key above to see its models here.
      </p>
    );
  return (
    <div className="rounded-xl border bg-surface">
      <input
        aria-label="Search models"
        placeholder="Search models"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        autoComplete="off"
        className="w-full rounded-t-xl border-b bg-transparent px-3.5 py-2.5 text-ui placeholder:text-ink-faint"
      />
      <ul className="divide-y">
        {matching.slice(0, shownModels).map((model) => (
          <ModelRow key={model.reference} model={model} />
        ))}
      </ul>
      {matching.length === 0 && <Note>No model matches.</Note>}
      {more > 0 && (
        <div className="border-t">
          <Note>{more} more: search to find them.</Note>
        </div>
      )}
    </div>
  );
}

function Note({ children }: { children: ReactNode }) {
  return <p className="px-3.5 py-3 text-ink-muted text-small">{children}</p>;
}

/** Available models with a price, and every model with an override, which come first. */
function pricedModels(models: readonly ModelInfo[], priceOverrides: readonly PriceOverride[]): ModelInfo[] {
  const own = priceOverrides.map(
    (each) => models.find(({ reference }) => reference === each.model) ?? uncallable(each),
  );
  const others = models.filter(
    ({ reference, scripted }) => !scripted && priceOverrides.every(({ model }) => model !== reference),
  );
  return [...own, ...others];
}

/** A model whose provider has no key now or no longer lists it: only its price is known. */
function uncallable({ model: reference, price }: PriceOverride): ModelInfo {
  const { provider, modelId } = splitReference(reference);
  return {
    reference,
    provider,
    name: readableName(modelId),
    contextTokens: null,
    outputLimitTokens: null,
    reasoning: null,
    releaseDate: null,
    price,
    priceSource: 'own',
    scripted: false,
  };
}

/** Resolves a model reference to a language model, or to the reason why it is unavailable. */
import type { EmbeddingModelV4, LanguageModelV4 } from '@ai-sdk/provider';
import type { ModelInfo } from '@/lib/mixture/model-info';
import { splitReference } from '@/lib/mixture/model-reference';
import type { StreamingModel } from '@/lib/moa/ports/model-source';
import { fetchInAcceptedForm } from '@/lib/server/providers/accepted-form/fetch-in-accepted-form';
import { acceptedForms } from '@/lib/server/providers/accepted-form/stored-forms';
import { createDemoModel, type DemoPace } from '@/lib/server/providers/demo/demo-model';
import { demoVoices } from '@/lib/server/providers/demo/demo-voices';
import {
  type Endpoint,
  isKnownProvider,
  missingProvider,
  type ProviderKeys,
} from '@/lib/server/providers/known-providers';
import { isRetired } from '@/lib/server/providers/prices/built-in-models';
import type { Catalogue } from '@/lib/server/providers/prices/create-catalogue';
import { trusting } from '@/lib/server/providers/transport/base-url';
import { createGuardedFetch } from '@/lib/server/providers/transport/guarded-fetch';
import type { NetworkPolicy } from '@/lib/server/providers/transport/network-policy';
import { createProviders } from './create-providers';
import { listingOfEndpoint, listingOfKnown } from './list-models';
import { createListings, type ListingSource } from './model-listings';

export type ResolvedModel =
  | {
      ok: true;
      model: StreamingModel;
      /** For the AI SDK; null for a scripted model. */
      languageModel: LanguageModelV4 | null;
      info: ModelInfo;
    }
  | { ok: false; reason: string };

export interface ResolvedEmbeddingModel {
  model: EmbeddingModelV4;
  info: ModelInfo;
}

export interface ModelRegistry {
  /**
   * Never makes a request: configuration and known facts decide.
   * @param pace how a demo model waits between words, if not as usual.
   */
  resolve(reference: string, pace?: DemoPace): ResolvedModel;
  /** Null when its provider is not there or has no embeddings. */
  resolveEmbedding(reference: string): ResolvedEmbeddingModel | null;
  /**
   * The available models. Endpoints are asked at most once a minute, known providers in the background; until
   * they respond, the catalogue stands in.
   */
  list(): Promise<ModelInfo[]>;
  /** Whether an endpoint responded when it was last asked. */
  answers(endpointId: string): boolean;
}

export interface RegistryOptions {
  keys: ProviderKeys;
  network: NetworkPolicy;
  /** Read at each use, because prices change while a registry lives. */
  catalogue: () => Catalogue;
  /** How demo models wait between words. */
  pace: DemoPace;
}

const maxKeptModels = 1000;

export function createModelRegistry({ keys, network, catalogue, pace }: RegistryOptions): ModelRegistry {
  const fetchWithin = (policy: NetworkPolicy) =>
    fetchInAcceptedForm(createGuardedFetch(policy), acceptedForms());
  const fetch = fetchWithin(network);
  const fetchFor = (endpoint?: Endpoint) =>
    endpoint?.trusted ? fetchWithin(trusting(network, endpoint.baseUrl)) : fetch;
  const providers = createProviders(keys, fetchFor);
  const models = new Map<string, StreamingModel>();
  const baseUrls = new Map((keys.endpoints ?? []).map(({ id, baseUrl }) => [id, baseUrl]));
  const describe = (reference: string) =>
    catalogue().describe(reference, baseUrls.get(splitReference(reference).provider));
  const listings = createListings(listingSources(keys, fetchFor));

  /** Cached for callable models, with a bound: an endpoint accepts any name. */
  function kept<T extends StreamingModel>(reference: string, create: () => T): T {
    const model = (models.get(reference) as T | undefined) ?? create();
    if (models.size >= maxKeptModels) models.clear();
    models.set(reference, model);
    return model;
  }

  return {
    resolve(reference, ownPace) {
      const { provider: id, modelId } = splitReference(reference);
      if (id === 'ollama' && providers.has(id) && listings.of(id) === null) {
        return { ok: false, reason: `Ollama does not answer at ${baseUrls.get(id)}.` };
      }
      if (id === 'demo') {
        const voice = demoVoices.find((candidate) => candidate.id === modelId);
        if (voice === undefined) return { ok: false, reason: `There is no demo model "${modelId}".` };
        const model =
          ownPace === undefined
            ? kept(reference, () => createDemoModel(voice, pace))
            : createDemoModel(voice, ownPace);
        return { ok: true, model, languageModel: null, info: demoInfo(voice.id, voice.name) };
      }
      const provider = providers.get(id);
      if (provider === undefined) return { ok: false, reason: keys.unusable?.get(id) ?? missingProvider(id) };
      if (isRetired(reference))
        return { ok: false, reason: 'Together no longer serves the models of the 2024 paper.' };
      const model = kept(reference, () => provider.model(modelId));
      return { ok: true, model, languageModel: model.languageModel, info: describe(reference) };
    },
    resolveEmbedding(reference) {
      const { provider, modelId } = splitReference(reference);
      const model = providers.get(provider)?.embeddingModel?.(modelId);
      return model === undefined ? null : { model, info: describe(reference) };
    },
    async list() {
      await listings.refresh();
      const served = [...providers.keys()].flatMap(
        (id) => listings.of(id)?.map((modelId) => `${id}/${modelId}`) ?? catalogue().servedModels(id),
      );
      return [...served.map(describe), ...demoVoices.map((voice) => demoInfo(voice.id, voice.name))];
    },
    answers: (endpointId) => listings.of(endpointId) !== null,
  };
}

function demoInfo(id: string, name: string): ModelInfo {
  return {
    reference: `demo/${id}`,
    provider: 'demo',
    name,
    contextTokens: null,
    outputLimitTokens: null,
    reasoning: false,
    releaseDate: null,
    price: { input: 0, output: 0 },
    priceSource: null,
    scripted: true,
  };
}

/** The providers that can list their models. */
function listingSources(
  keys: ProviderKeys,
  fetchFor: (endpoint?: Endpoint) => typeof globalThis.fetch,
): ListingSource[] {
  const known = Object.entries(keys).flatMap(([id, key]) =>
    isKnownProvider(id) && typeof key === 'string'
      ? [{ id, listing: listingOfKnown(id, key), fetch: fetchFor(), awaited: false }]
      : [],
  );
  const own = (keys.endpoints ?? []).map((endpoint) => ({
    id: endpoint.id,
    listing: listingOfEndpoint(endpoint),
    fetch: fetchFor(endpoint),
    awaited: true,
  }));
  return [...known, ...own];
}

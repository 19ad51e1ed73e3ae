/** From a model reference to a language model that can be called, or the reason why it cannot. */
import type { LanguageModelV4 } from '@ai-sdk/provider';
import { type ModelInfo, splitReference } from '@/lib/mixture/model';
import { hostOf } from './base-url';
import { describeModel, isRetired, servedModels } from './catalogue';
import { createDemoModel, type DemoPace } from './demo/demo-model';
import { demoVoices } from './demo/voices';
import { listEndpointModels } from './endpoint-models';
import { createGuardedFetch } from './guarded-fetch';
import type { NetworkPolicy } from './network-policy';
import { createProviders, type Endpoint, endpointsOf, missingProvider, type ProviderKeys } from './providers';

export type ResolvedModel =
  | { ok: true; model: LanguageModelV4; info: ModelInfo }
  | { ok: false; reason: string };

export interface ModelRegistry {
  /** Never asks anybody: what is configured and known decides. */
  resolve(reference: string): ResolvedModel;
  /** What can be called now. Endpoints that list their models are asked, at most once a minute. */
  list(): Promise<ModelInfo[]>;
  /** Whether an endpoint answered when it was asked last. */
  answers(endpointId: string): boolean;
}

export interface RegistryOptions {
  keys: ProviderKeys;
  network: NetworkPolicy;
  /** How demo models wait between their words. */
  pace: DemoPace;
}

const listingLifetimeMs = 60_000;
const maxKeptModels = 1000;

export function createModelRegistry({ keys, network, pace }: RegistryOptions): ModelRegistry {
  const fetch = createGuardedFetch(network);
  const fetchFor = (endpoint?: Endpoint) =>
    endpoint?.trusted ? createGuardedFetch(trusting(network, endpoint)) : fetch;
  const providers = createProviders(keys, fetchFor);
  const models = new Map<string, ResolvedModel>();
  const endpoints = createEndpointListings(endpointsOf(keys), fetchFor);

  function create(reference: string): ResolvedModel {
    const { provider: id, modelId } = splitReference(reference);
    if (id === 'demo') return demoModel(modelId, pace);
    const provider = providers.get(id);
    if (provider === undefined) return { ok: false, reason: missingProvider(id) };
    if (isRetired(reference))
      return { ok: false, reason: 'Together no longer serves the models of the 2024 paper.' };
    return { ok: true, model: provider.model(modelId), info: describeModel(reference) };
  }

  return {
    resolve(reference) {
      if (reference.startsWith('ollama/') && !endpoints.answers('ollama')) {
        return { ok: false, reason: 'Ollama does not answer on its port (127.0.0.1:11434).' };
      }
      const resolved = models.get(reference) ?? create(reference);
      // Only what can be called is kept, and not without end: an endpoint takes any name for a model.
      if (models.size >= maxKeptModels) models.clear();
      if (resolved.ok) models.set(reference, resolved);
      return resolved;
    },
    async list() {
      const listed = await endpoints.list();
      const fromTable = [...providers.keys()].flatMap(servedModels).map(describeModel);
      return [
        ...fromTable,
        ...listed.map(describeModel),
        ...demoVoices.map((voice) => demoInfo(voice.id, voice.name)),
      ];
    },
    answers: endpoints.answers,
  };
}

/** The network as the operator opened it for this endpoint alone. */
function trusting(network: NetworkPolicy, { baseUrl }: Endpoint): NetworkPolicy {
  return { ...network, trustedHosts: new Set([...network.trustedHosts, hostOf(new URL(baseUrl))]) };
}

function demoModel(id: string, pace: DemoPace): ResolvedModel {
  const voice = demoVoices.find((candidate) => candidate.id === id);
  if (voice === undefined) return { ok: false, reason: `There is no demo model "${id}".` };
  return { ok: true, model: createDemoModel(voice, pace), info: demoInfo(voice.id, voice.name) };
}

function demoInfo(id: string, name: string): ModelInfo {
  return {
    reference: `demo/${id}`,
    provider: 'demo',
    name,
    contextTokens: null,
    price: { input: 0, output: 0 },
    scripted: true,
  };
}

/** The endpoints that are asked what they serve, and what they said last. */
function createEndpointListings(
  endpoints: readonly Endpoint[],
  fetchFor: (endpoint: Endpoint) => typeof globalThis.fetch,
) {
  const listings = new Map<string, string[] | null>();
  let asked: Promise<void> | null = null;

  async function ask() {
    await Promise.all(
      endpoints.map(async (endpoint) =>
        listings.set(endpoint.id, await listEndpointModels(endpoint, fetchFor(endpoint))),
      ),
    );
  }
  return {
    answers: (id: string) => Boolean(listings.get(id)),
    async list(): Promise<string[]> {
      if (asked === null) {
        asked = ask();
        setTimeout(() => {
          asked = null;
        }, listingLifetimeMs).unref();
      }
      await asked;
      return [...listings].flatMap(([id, ids]) => (ids ?? []).map((modelId) => `${id}/${modelId}`));
    },
  };
}

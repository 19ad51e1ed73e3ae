/** The providers of the settings page. A key can be set but never read. */

import type {
  CreateProviderBody,
  ProviderEntry,
  ProvidersAnswer,
  UpdateProviderBody,
} from '@/lib/contract/providers/provider-contract';
import { found, StrataError } from '@/lib/errors';
import { firstFree, slugOf } from '@/lib/mixture/slug';
import { requireOwner } from '@/lib/server/db/access/access';
import { auditPerson } from '@/lib/server/db/accounts/audit-queries';
import { removeOwnKeysOf } from '@/lib/server/db/queries/providers/own-key-queries';
import {
  findProvider,
  listProviders,
  removeProvider,
  type StoredProvider,
  saveProvider,
} from '@/lib/server/db/queries/providers/provider-queries';
import { env } from '@/lib/server/env';
import {
  type Endpoint,
  isKnownProvider,
  type KnownProviderId,
  knownProviders,
} from '@/lib/server/providers/known-providers';
import { environmentKeys } from '@/lib/server/providers/registry/environment-keys';
import { callableModels } from '@/lib/server/providers/registry/model-registry';
import { baseUrlRefusal } from '@/lib/server/providers/transport/base-url';
import { createGuardedFetch } from '@/lib/server/providers/transport/guarded-fetch';
import { isOwnAddress } from '@/lib/server/providers/transport/own-address';
import { networkPolicy, ownAddresses } from '@/lib/server/providers/transport/process-network-policy';
import { lastFourOf } from './last-four';
import { probeBaseUrl } from './probe-base-url';
import { oneAtATime, reloadEverywhere } from './provider-changes';
import { openProvider, sealFor } from './stored-providers';

const knownIds = Object.keys(knownProviders) as KnownProviderId[];
/** Provider ids that stored endpoints cannot take. */
const takenIds = new Set(['demo', 'ollama', 'compatible', 'moa', ...knownIds]);
const endpointForm = { maxLength: 36, otherwise: 'endpoint' };

/** Every configured or known provider, known ones first, and whether Ollama was found. */
export async function readProviders(): Promise<ProvidersAnswer> {
  const [items] = await Promise.all([listEntries(), callableModels().list()]);
  return {
    items,
    ollama: { baseUrl: env.OLLAMA_BASE_URL, found: callableModels().answers('ollama') },
  };
}

/** Every configured or known provider, known ones first. */
export async function listEntries(): Promise<ProviderEntry[]> {
  const rows = await listProviders();
  const known = knownIds.map((id) =>
    knownEntry(
      id,
      rows.find((row) => row.id === id),
    ),
  );
  const endpoints = rows.filter((row) => !isKnownProvider(row.id)).map(endpointEntry);
  return [...known, ...environmentEndpoint(), ...endpoints];
}

/**
 * Adds an endpoint.
 * @throws StrataError `conflict` when its id is taken.
 */
export async function addEndpoint(body: CreateProviderBody): Promise<ProviderEntry> {
  requireOwner();
  const made = await oneAtATime(async () => {
    const rows = await listProviders();
    const isTaken = (id: string) => takenIds.has(id) || rows.some((row) => row.id === id);
    if (body.id !== undefined && isTaken(body.id)) {
      throw new StrataError('conflict', `There is a provider "${body.id}" already.`, {
        fields: [{ path: '/id', detail: 'is taken' }],
      });
    }
    const id = body.id ?? firstFree(slugOf(body.name, endpointForm), isTaken);
    refuseBadUrl(body.baseUrl);
    const { name, key: apiKey, headers } = body;
    const baseUrl = await probed({ baseUrl: body.baseUrl, apiKey, headers });
    return store(blank(id, name, baseUrl), { ...body, baseUrl });
  });
  await auditPerson('provider.added', made.id);
  return made;
}

/** Changes a provider. The key of a known provider is stored if it was not. */
export async function changeProvider(id: string, body: UpdateProviderBody): Promise<ProviderEntry> {
  requireOwner();
  const changed = await oneAtATime(async () => {
    if (isKnownProvider(id)) {
      refuseFields(id, body);
      const row = (await findProvider(id)) ?? blank(id, knownProviders[id].name, null);
      return store(row, body);
    }
    refuseEnvironments(id);
    const row = found(await findProvider(id), 'provider');
    if (body.baseUrl === undefined) return store(row, body);
    refuseBadUrl(body.baseUrl);
    return store(row, { ...body, baseUrl: await probed(credentialsFor(row, body.baseUrl, body)) });
  });
  await auditPerson('provider.changed', id);
  return changed;
}

function probed(endpoint: Omit<Endpoint, 'id'>): Promise<string> {
  return probeBaseUrl(endpoint, createGuardedFetch(networkPolicy));
}

/** Stored secrets are sent to their own origin only. */
function credentialsFor(row: StoredProvider, baseUrl: string, { key, headers }: UpdateProviderBody) {
  const stored = originOf(baseUrl) === originOf(row.baseUrl) ? openProvider(row) : undefined;
  const apiKey = key === undefined ? stored?.apiKey : (key ?? undefined);
  return { baseUrl, apiKey, headers: headers ?? stored?.headers };
}

/** Removes an endpoint with the own keys that people had of it, or the team's stored key of a known provider. */
export async function forgetProvider(id: string): Promise<void> {
  requireOwner();
  await oneAtATime(async () => {
    refuseEnvironments(id);
    found((await removeProvider(id)) || null, 'provider');
    if (!isKnownProvider(id)) await removeOwnKeysOf(id);
    await reloadEverywhere();
  });
  await auditPerson('provider.removed', id);
}

/**
 * Stores the row, then rebuilds the registry. Secrets that cannot be decrypted, or were encrypted for another
 * origin, are erased.
 */
async function store(row: StoredProvider, body: UpdateProviderBody): Promise<ProviderEntry> {
  const baseUrl = body.baseUrl ?? row.baseUrl;
  const kept = originOf(baseUrl) === originOf(row.baseUrl) && openProvider(row).problem === null;
  const changed: StoredProvider = {
    ...row,
    name: body.name ?? row.name,
    baseUrl,
    updatedAt: new Date(),
    ...(kept ? {} : { key: null, keyLastFour: null, headers: null }),
  };
  if (body.key === null) Object.assign(changed, { key: null, keyLastFour: null });
  else if (body.key !== undefined) {
    changed.key = sealFor(changed, 'key', body.key);
    changed.keyLastFour = lastFourOf(body.key);
  }
  if (body.headers !== undefined) {
    const none = Object.keys(body.headers).length === 0;
    changed.headers = none ? null : sealFor(changed, 'headers', JSON.stringify(body.headers));
  }
  if (changed.baseUrl === null && changed.key === null) await removeProvider(row.id);
  else await saveProvider(changed);
  await reloadEverywhere();
  return isKnownProvider(row.id) ? knownEntry(row.id, changed) : endpointEntry(changed);
}

function blank(id: string, name: string, baseUrl: string | null): StoredProvider {
  const now = new Date();
  return { id, name, baseUrl, key: null, keyLastFour: null, headers: null, createdAt: now, updatedAt: now };
}

function knownEntry(id: KnownProviderId, row: StoredProvider | undefined): ProviderEntry {
  const { name, variable } = knownProviders[id];
  const fromEnvironment = environmentKeys[id] !== undefined;
  const shared = { id, name, kind: 'known', baseUrl: null, variable } as const;
  if (row === undefined || row.key === null) {
    const source = fromEnvironment ? 'environment' : null;
    return { ...shared, source, hasKey: fromEnvironment, keyLastFour: null, headerNames: [], problem: null };
  }
  const { problem } = openProvider(row);
  return {
    ...shared,
    source: 'settings',
    hasKey: true,
    keyLastFour: row.keyLastFour,
    headerNames: [],
    problem,
  };
}

function endpointEntry(row: StoredProvider): ProviderEntry {
  const { headers, problem } = openProvider(row);
  const { id, name, baseUrl, keyLastFour } = row;
  return {
    id,
    name,
    kind: 'endpoint',
    baseUrl,
    source: 'settings',
    variable: null,
    hasKey: row.key !== null,
    keyLastFour,
    headerNames: Object.keys(headers),
    problem,
  };
}

function environmentEndpoint(): ProviderEntry[] {
  const { OPENAI_COMPATIBLE_BASE_URL: baseUrl, OPENAI_COMPATIBLE_API_KEY: key } = env;
  if (baseUrl === undefined) return [];
  return [
    {
      id: 'compatible',
      name: 'Compatible endpoint',
      kind: 'endpoint',
      baseUrl,
      source: 'environment',
      variable: 'OPENAI_COMPATIBLE_BASE_URL',
      hasKey: key !== undefined,
      keyLastFour: null,
      headerNames: [],
      problem: null,
    },
  ];
}

function refuseBadUrl(baseUrl: string): void {
  const own = 'is Strata itself: its mixtures would call themselves';
  const reason =
    baseUrlRefusal(baseUrl, networkPolicy) ?? (isOwnAddress(new URL(baseUrl), ownAddresses) ? own : null);
  if (reason === null) return;
  throw new StrataError('invalid_request', `The base URL ${reason}.`, {
    fields: [{ path: '/baseUrl', detail: reason }],
  });
}

function refuseFields(id: KnownProviderId, body: UpdateProviderBody): void {
  const fields = Object.keys(body).filter((field) => field !== 'key');
  if (fields.length === 0) return;
  const detail = `cannot be changed: of ${knownProviders[id].name} only the key can`;
  throw new StrataError('invalid_request', `The request is not valid: /${fields[0]} ${detail}.`, {
    fields: fields.map((field) => ({ path: `/${field}`, detail })),
  });
}

function refuseEnvironments(id: string): void {
  if (id !== 'compatible' || env.OPENAI_COMPATIBLE_BASE_URL === undefined) return;
  throw new StrataError('conflict', 'This endpoint is set by OPENAI_COMPATIBLE_BASE_URL: change it there.');
}

function originOf(baseUrl: string | null): string {
  return baseUrl === null ? '' : new URL(baseUrl).origin;
}

/**
 * The model catalogue of this server: read from the database at start, refreshed from models.dev in the
 * background. No request and no start waits for models.dev.
 */

import type { CatalogueStatus } from '@/lib/contract/providers/model-contract';
import type { PriceOverride } from '@/lib/contract/providers/price-contract';
import { StrataError } from '@/lib/errors';
import type { ListedProvider } from '@/lib/mixture/listed-model';
import { announceChange } from '@/lib/server/db/announce-change';
import {
  type CatalogueState,
  findCatalogue,
  listPriceOverrides,
  removePriceOverride,
  saveCatalogue,
  savePriceOverride,
} from '@/lib/server/db/queries/providers/catalogue-queries';
import { env } from '@/lib/server/env';
import { logError } from '@/lib/server/log';
import { processSingleton } from '@/lib/server/process-singleton';
import { trusting } from '@/lib/server/providers/transport/base-url';
import { networkPolicy } from '@/lib/server/providers/transport/process-network-policy';
import { workQueue } from '@/lib/server/work-queue';
import type { Price } from '@/lib/spending/price';
import { builtInDate } from './built-in-models';
import { setCatalogue } from './current-catalogue';
import { fetchModelsDev } from './fetch-models-dev';
import { countModels } from './parse-models-dev';

/** The time from a successful attempt to the next. */
const refreshMs = 24 * 60 * 60 * 1000;
/** The time from a failed attempt to the next; the previous content is used meanwhile. */
const retryMs = 60 * 60 * 1000;

const isOn = env.MODELS_DEV_URL !== 'off';
const baseUrl = env.MODELS_DEV_URL ?? 'https://models.dev';
/** A host that the operator named may be private or on this machine. */
const network = isOn && env.MODELS_DEV_URL !== undefined ? trusting(networkPolicy, baseUrl) : networkPolicy;

interface Kept {
  listed: ListedProvider[];
  priceOverrides: ReadonlyMap<string, Price>;
  /** Null before the first attempt. */
  state: CatalogueState | null;
  /** The current attempt. */
  refreshing: Promise<void> | null;
  /** The next attempt in the background. */
  timer: NodeJS.Timeout | undefined;
}

const kept = processSingleton<Kept>('keptCatalogue', () => ({
  listed: [],
  priceOverrides: new Map(),
  state: null,
  refreshing: null,
  timer: undefined,
}));

/** Serialises changes and readings: one that began before a change would undo it in memory. */
const oneAtATime = workQueue('catalogueChanges');

/** Called at start: uses what is stored, and schedules the next attempt. */
export async function openCatalogue(): Promise<void> {
  await reloadCatalogue();
  schedule();
}

/** Uses what is stored. */
export function reloadCatalogue(): Promise<void> {
  return oneAtATime(readStored);
}

async function readStored(): Promise<void> {
  const [stored, priceOverrides] = await Promise.all([findCatalogue(), listPriceOverrides()]);
  kept.priceOverrides = priceOverrides;
  if (stored !== null) {
    const { providers, ...state } = stored;
    kept.listed = providers;
    kept.state = state;
  }
  setCatalogue(kept);
}

/** Where facts and prices come from, and how the last attempt ended. */
export function catalogueStatus(): CatalogueStatus {
  const { listed, state } = kept;
  const next = nextAttemptAt();
  return {
    enabled: isOn,
    models: countModels(listed),
    fetchedAt: state?.fetchedAt?.toISOString() ?? null,
    attemptedAt: state?.attemptedAt.toISOString() ?? null,
    nextAttemptAt: next === null ? null : new Date(next).toISOString(),
    error: state?.error ?? null,
    builtInDate,
  };
}

/**
 * Requests models.dev now. Resolves when the attempt has ended; concurrent callers share it.
 * @throws StrataError `conflict` when the operator disabled it.
 */
export async function refreshCatalogue(): Promise<CatalogueStatus> {
  if (!isOn) throw new StrataError('conflict', 'MODELS_DEV_URL is "off" here: models.dev is not asked.');
  kept.refreshing ??= attempt().finally(() => {
    kept.refreshing = null;
    schedule();
  });
  await kept.refreshing;
  return catalogueStatus();
}

/** The price overrides by model. */
export function priceOverrides(): PriceOverride[] {
  return [...kept.priceOverrides].map(([model, price]) => ({ model, price }));
}

/** Sets the price of a model from the next call on; null removes the override. */
export function setPriceOverride(model: string, price: Price | null): Promise<void> {
  return oneAtATime(async () => {
    if (price === null) await removePriceOverride(model);
    else await savePriceOverride(model, price, new Date());
    const others = [...kept.priceOverrides].filter(([other]) => other !== model);
    kept.priceOverrides = new Map(price === null ? others : [...others, [model, price]]);
    setCatalogue(kept);
    await announceChange('catalogue');
  });
}

/** A failed attempt changes only its time and reason. */
async function attempt(): Promise<void> {
  const { state, listed } = kept;
  const known = { etag: state?.etag ?? null, models: countModels(listed) };
  const answer = await fetchModelsDev(baseUrl, known, network);
  const attemptedAt = new Date();
  if (!answer.ok) {
    const { reason: error } = answer;
    return keep({ etag: known.etag, fetchedAt: state?.fetchedAt ?? null, attemptedAt, error });
  }
  const now = { fetchedAt: attemptedAt, attemptedAt, error: null };
  if (answer.providers === null) return keep({ etag: known.etag, ...now });
  return keep({ etag: answer.etag, ...now }, answer.providers);
}

/** Used, and then stored. If the database fails, the next start makes another attempt. */
function keep(state: CatalogueState, listed?: ListedProvider[]): Promise<void> {
  return oneAtATime(async () => {
    kept.state = state;
    if (listed !== undefined) {
      kept.listed = listed;
      setCatalogue(kept);
    }
    try {
      await saveCatalogue(state, listed);
      if (listed !== undefined) await announceChange('catalogue');
    } catch (error) {
      logError('catalogue', error);
    }
  });
}

function schedule(): void {
  clearTimeout(kept.timer);
  const next = nextAttemptAt();
  if (next === null) return;
  kept.timer = setTimeout(
    () => refreshCatalogue().catch((error: unknown) => logError('catalogue', error)),
    Math.max(0, next - Date.now()),
  ).unref();
}

/** Milliseconds since the epoch; null when models.dev is disabled. */
function nextAttemptAt(): number | null {
  if (!isOn) return null;
  if (kept.state === null) return Date.now();
  const { attemptedAt, error } = kept.state;
  const wait = error === null ? refreshMs : retryMs;
  // A clock that was set back must not postpone the next attempt.
  return Math.min(attemptedAt.getTime(), Date.now()) + wait;
}

/**
 * The catalogue as this server keeps it: read from the database once at the start, refreshed from models.dev in the
 * background, and handed to lib/models with every change. No request and no start waits for models.dev.
 */

import type { CatalogueStatus } from '@/lib/contract/model-contract';
import type { PriceOverride } from '@/lib/contract/price-contract';
import { StrataError } from '@/lib/errors';
import type { ListedProvider } from '@/lib/mixture/listed-model';
import {
  type CatalogueState,
  findCatalogue,
  listPriceOverrides,
  removePriceOverride,
  saveCatalogue,
  savePriceOverride,
} from '@/lib/server/db/queries/catalogue-queries';
import { env } from '@/lib/server/env';
import { logError } from '@/lib/server/log';
import { processSingleton } from '@/lib/server/process-singleton';
import { trusting } from '@/lib/server/providers/transport/base-url';
import { networkPolicy } from '@/lib/server/providers/transport/process-network-policy';
import type { Price } from '@/lib/spending/price';
import { builtInDate } from './built-in-models';
import { setCatalogue } from './current-catalogue';
import { fetchModelsDev } from './fetch-models-dev';
import { countModels } from './parse-models-dev';

/** From an attempt that worked to the next. */
const refreshMs = 24 * 60 * 60 * 1000;
/** From an attempt that failed to the next: what is there is used meanwhile. */
const retryMs = 60 * 60 * 1000;

const isOn = env.MODELS_DEV_URL !== 'off';
const baseUrl = env.MODELS_DEV_URL ?? 'https://models.dev';
/** A host that the operator named may be private or this machine. */
const network = isOn && env.MODELS_DEV_URL !== undefined ? trusting(networkPolicy, baseUrl) : networkPolicy;

interface Kept {
  listed: ListedProvider[];
  priceOverrides: ReadonlyMap<string, Price>;
  /** Null before the first attempt. */
  state: CatalogueState | null;
  /** The attempt that is on. */
  refreshing: Promise<void> | null;
  /** The next one in the background. */
  timer: NodeJS.Timeout | undefined;
}

const kept = processSingleton<Kept>('keptCatalogue', () => ({
  listed: [],
  priceOverrides: new Map(),
  state: null,
  refreshing: null,
  timer: undefined,
}));

/** At start: what is stored is used from now on, and models.dev is asked when that is due. */
export async function openCatalogue(): Promise<void> {
  const [stored, priceOverrides] = await Promise.all([findCatalogue(), listPriceOverrides()]);
  kept.priceOverrides = priceOverrides;
  if (stored !== null) {
    const { providers, ...state } = stored;
    kept.listed = providers;
    kept.state = state;
  }
  setCatalogue(kept);
  schedule();
}

/** Where facts and prices come from now, and how the last attempt to read them ended. */
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
 * Asks models.dev now; settles when that has ended, well or badly. Who asks meanwhile waits for the same attempt.
 * @throws StrataError `conflict` when the operator has switched it off.
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

/** The prices that a person has set, by model. */
export function priceOverrides(): PriceOverride[] {
  return [...kept.priceOverrides].map(([model, price]) => ({ model, price }));
}

/** Sets what a model costs from the next call on, whatever the catalogue says; null hands it back to the catalogue. */
export async function setPriceOverride(model: string, price: Price | null): Promise<void> {
  if (price === null) await removePriceOverride(model);
  else await savePriceOverride(model, price, new Date());
  const others = [...kept.priceOverrides].filter(([other]) => other !== model);
  kept.priceOverrides = new Map(price === null ? others : [...others, [model, price]]);
  setCatalogue(kept);
}

/** What failed leaves all as it was, but for the time and the reason. */
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

/** Used at once, and stored; a database in trouble costs no more than another attempt after the next start. */
async function keep(state: CatalogueState, listed?: ListedProvider[]): Promise<void> {
  kept.state = state;
  if (listed !== undefined) {
    kept.listed = listed;
    setCatalogue(kept);
  }
  await saveCatalogue(state, listed).catch((error: unknown) => logError('catalogue', error));
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

/** In milliseconds since 1970; null when models.dev is never asked. */
function nextAttemptAt(): number | null {
  if (!isOn) return null;
  if (kept.state === null) return Date.now();
  const { attemptedAt, error } = kept.state;
  const wait = error === null ? refreshMs : retryMs;
  // A clock that was put back must not put the next attempt off.
  return Math.min(attemptedAt.getTime(), Date.now()) + wait;
}

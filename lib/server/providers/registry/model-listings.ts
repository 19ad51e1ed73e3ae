/** The providers that list their models, and their last responses. */
import { type Listing, listModels } from './list-models';

export interface ListingSource {
  id: string;
  listing: Listing;
  fetch: typeof globalThis.fetch;
  /** Whether the list waits for this provider, because its models are known from nowhere else. */
  awaited: boolean;
}

/** A listing must not delay a page. */
const awaitedMs = 1_500;
const unawaitedMs = 10_000;
/** The time between requests. Models on one's own machine change often. */
const awaitedLifetimeMs = 60_000;
const unawaitedLifetimeMs = 60 * 60_000;

export function createListings(sources: readonly ListingSource[]) {
  const listed = new Map<string, string[] | null>();
  const asked = new Map<string, Promise<void>>();

  async function ask({ id, listing, fetch, awaited }: ListingSource): Promise<void> {
    const ids = await listModels(listing, fetch, awaited ? awaitedMs : unawaitedMs);
    listed.set(id, ids);
    const lifetimeMs = awaited || ids === null ? awaitedLifetimeMs : unawaitedLifetimeMs;
    setTimeout(() => asked.delete(id), lifetimeMs).unref();
  }

  return {
    /**
     * Asks providers whose response is too old. Resolves when the awaited ones have responded or timed out.
     */
    async refresh(): Promise<void> {
      for (const source of sources) if (!asked.has(source.id)) asked.set(source.id, ask(source));
      await Promise.all(sources.map(({ id, awaited }) => (awaited ? asked.get(id) : undefined)));
    },
    /** Null before the first response, and when the last request failed. */
    of: (id: string): readonly string[] | null => listed.get(id) ?? null,
  };
}

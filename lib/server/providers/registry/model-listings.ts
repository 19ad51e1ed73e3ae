/** The providers that are asked what they serve, and what they said last. */
import { type Listing, listModels } from './list-models';

export interface ListingSource {
  id: string;
  listing: Listing;
  fetch: typeof globalThis.fetch;
  /**
   * Whether the list waits for it, which is known of nobody else. For a provider whose models the catalogue knows,
   * nobody waits.
   */
  awaited: boolean;
}

/** A listing is a courtesy: it must not hold a page back. */
const awaitedMs = 1_500;
const unawaitedMs = 10_000;
/** From one question to the next. What one's own machine serves changes as its models are pulled. */
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
    /** Asks those whose answer is too old; settles when those that are awaited have answered, or have not in time. */
    async refresh(): Promise<void> {
      for (const source of sources) if (!asked.has(source.id)) asked.set(source.id, ask(source));
      await Promise.all(sources.map(({ id, awaited }) => (awaited ? asked.get(id) : undefined)));
    },
    /** Null while it has not answered, or when it did not the last time. */
    of: (id: string): readonly string[] | null => listed.get(id) ?? null,
  };
}

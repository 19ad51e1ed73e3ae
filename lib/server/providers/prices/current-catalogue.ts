/** What this process knows of models at the moment. */
import { processSingleton } from '@/lib/server/process-singleton';
import { type Catalogue, type CatalogueSources, createCatalogue } from './create-catalogue';

const known = processSingleton('catalogue', () => ({
  catalogue: createCatalogue({ listed: [], priceOverrides: new Map() }),
}));

/** Replaces the catalogue, also for the next calls of running runs. */
export function setCatalogue(sources: CatalogueSources): void {
  known.catalogue = createCatalogue(sources);
}

export function currentCatalogue(): Catalogue {
  return known.catalogue;
}

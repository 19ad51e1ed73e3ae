/** The mixtures of this server: presets and saved ones. */
import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import { found, StrataError } from '@/lib/errors';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { modelsOf } from '@/lib/mixture/plan';
import { presets } from '@/lib/mixture/presets';
import { freeSlug } from '@/lib/mixture/slug';
import {
  findMixture,
  insertMixture,
  listMixtures,
  removeMixture,
  replaceMixture,
} from '@/lib/server/db/queries/mixture-queries';

import { unavailableReason } from './unavailable-reason';

/** All mixtures with a slug: available ones first, presets before saved ones. */
export async function mixtureEntries(): Promise<MixtureEntry[]> {
  const saved = (await listMixtures()).map(({ slug, mixture }) => entryOf(slug, mixture));
  const entries = [...[...presets].map(([slug, mixture]) => entryOf(slug, mixture)), ...saved];
  return entries.toSorted((a, b) => Number(b.available) - Number(a.available));
}

export async function mixtureEntry(slug: string): Promise<MixtureEntry | null> {
  const mixture = presets.get(slug) ?? (await findMixture(slug))?.mixture;
  return mixture === undefined ? null : entryOf(slug, mixture);
}

/** Saves a mixture under a slug made from its name. Its models may be unavailable. */
export async function saveMixture(mixture: Mixture): Promise<MixtureEntry> {
  for (;;) {
    const taken = new Set([...presets.keys(), ...(await listMixtures()).map(({ slug }) => slug)]);
    const slug = freeSlug(mixture.name, taken);
    // Another request may have taken the slug meanwhile: then the next one is tried.
    if (await insertMixture({ slug, mixture }, new Date())) return entryOf(slug, mixture);
  }
}

/** @throws StrataError `forbidden` for a preset, `not_found` for an unknown slug. */
export async function changeMixture(slug: string, mixture: Mixture): Promise<MixtureEntry> {
  refusePreset(slug);
  found((await replaceMixture({ slug, mixture }, new Date())) || null, 'mixture');
  return entryOf(slug, mixture);
}

/**
 * Runs keep their own copies and are not affected.
 * @throws StrataError `forbidden` for a preset, `not_found` for an unknown slug.
 */
export async function deleteMixture(slug: string): Promise<void> {
  refusePreset(slug);
  found((await removeMixture(slug)) || null, 'mixture');
}

function refusePreset(slug: string): void {
  const preset = presets.get(slug);
  if (preset === undefined) return;
  throw new StrataError(
    'forbidden',
    `${preset.name} comes with Strata and stays as it is. Duplicate it to change the copy.`,
  );
}

function entryOf(slug: string, mixture: Mixture): MixtureEntry {
  const reason = unavailableReason(modelsOf(mixture));
  return {
    slug,
    mixture,
    preset: presets.has(slug),
    available: reason === null,
    unavailableReason: reason,
  };
}

/** The mixtures of this server: presets and saved ones. */
import type { TeamRight } from '@/lib/contract/account-contract';
import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import { found, StrataError } from '@/lib/errors';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { modelsOf } from '@/lib/mixture/plan';
import { presets } from '@/lib/mixture/presets';
import { freeSlug } from '@/lib/mixture/slug';
import { auditPerson } from '@/lib/server/db/accounts/audit-queries';
import {
  findMixture,
  insertMixture,
  listMixtures,
  removeMixture,
  replaceMixture,
  type SavedMixture,
  setTeamOfMixture,
} from '@/lib/server/db/queries/mixture-queries';

import { unavailableReason } from './unavailable-reason';

/** All mixtures with a slug: available ones first, presets before saved ones. */
export async function mixtureEntries(): Promise<MixtureEntry[]> {
  const saved = (await listMixtures()).map(entryOf);
  const entries = [...presetEntries(), ...saved];
  return entries.toSorted((a, b) => Number(b.available) - Number(a.available));
}

export async function mixtureEntry(slug: string): Promise<MixtureEntry | null> {
  const preset = presetEntries().find((entry) => entry.slug === slug);
  if (preset !== undefined) return preset;
  const saved = await findMixture(slug);
  return saved === null ? null : entryOf(saved);
}

/** Saves a mixture under a slug made from its name. Its models may be unavailable. */
export async function saveMixture(mixture: Mixture): Promise<MixtureEntry> {
  const taken = new Set([...presets.keys(), ...(await listMixtures()).map(({ slug }) => slug)]);
  for (;;) {
    const slug = freeSlug(mixture.name, taken);
    // A mixture that the person does not see may have the slug.
    if (await insertMixture({ slug, mixture }, new Date()))
      return entryOf({ slug, mixture, ownership: { mine: true, team: null } });
    taken.add(slug);
  }
}

/** @throws StrataError `forbidden` for a preset, `not_found` for an unknown slug. */
export async function changeMixture(slug: string, mixture: Mixture): Promise<MixtureEntry> {
  refusePreset(slug);
  found((await replaceMixture({ slug, mixture }, new Date())) || null, 'mixture');
  return entryOf(found(await findMixture(slug), 'mixture'));
}

/**
 * Runs keep their own copies and are not affected.
 * @throws StrataError `forbidden` for a preset, `not_found` for an unknown slug.
 */
export async function deleteMixture(slug: string): Promise<void> {
  refusePreset(slug);
  found((await removeMixture(slug)) || null, 'mixture');
  await auditPerson('mixture.deleted', slug);
}

function refusePreset(slug: string): void {
  const preset = presets.get(slug);
  if (preset === undefined) return;
  throw new StrataError(
    'forbidden',
    `${preset.name} comes with Strata and stays as it is. Duplicate it to change the copy.`,
  );
}

/**
 * Gives a mixture to the team, or takes it back.
 * @throws StrataError `forbidden` for a preset, `not_found` for one that the person does not own.
 */
export async function giveMixture(slug: string, team: TeamRight | null): Promise<MixtureEntry> {
  refusePreset(slug);
  found((await setTeamOfMixture(slug, team)) || null, 'mixture');
  await auditPerson('mixture.given', slug, { team });
  return entryOf(found(await findMixture(slug), 'mixture'));
}

function presetEntries(): MixtureEntry[] {
  const ownership = { mine: false, team: null };
  return [...presets].map(([slug, mixture]) => entryOf({ slug, mixture, ownership }));
}

function entryOf({ slug, mixture, ownership }: SavedMixture): MixtureEntry {
  const reason = unavailableReason(modelsOf(mixture));
  return {
    slug,
    mixture,
    preset: presets.has(slug),
    ownership,
    available: reason === null,
    unavailableReason: reason,
  };
}

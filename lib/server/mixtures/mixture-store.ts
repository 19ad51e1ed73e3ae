/** Which mixture a request means, whether its models can be called here, and the saved ones' life. */
import { findMixture, insertMixture, listMixtures, removeMixture, replaceMixture } from '@/lib/server/db/queries/mixture-queries';
import { found, StrataError } from '@/lib/errors';
import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import { modelsOf } from '@/lib/mixture/plan';
import { presets } from '@/lib/mixture/presets';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { freeSlug } from '@/lib/mixture/slug';
import { callableModels } from '@/lib/server/providers/registry/model-registry';

export interface ChosenMixture {
  mixture: Mixture;
  /** Null when a whole mixture was given. */
  slug: string | null;
}

/** The mixture that a request names or carries. Unprocessable when it does not exist or cannot be called. */
export async function chooseMixture(asked: string | Mixture): Promise<ChosenMixture> {
  const chosen =
    typeof asked === 'string'
      ? { mixture: await mixtureOf(asked), slug: asked }
      : { mixture: asked, slug: null };
  const reason = unavailableReason(modelsOf(chosen.mixture));
  if (reason === null) return chosen;
  throw new StrataError('unprocessable', `The mixture cannot run here: ${reason}`, {
    fields: [{ path: '/mixture', detail: reason }],
  });
}

const modelPrefix = 'moa/';

/**
 * The mixture that a model's name means to a program ("moa/<slug>"), or the whole one that came with the name.
 * @throws StrataError `not_found` for a name that is no mixture's or whose models cannot be called here.
 */
export async function mixtureOfModel(model: string, given: Mixture | undefined): Promise<ChosenMixture> {
  if (given !== undefined) return chooseMixture(given);
  const slug = model.startsWith(modelPrefix) ? model.slice(modelPrefix.length) : '';
  const entry = slug === '' ? null : await mixtureEntry(slug);
  if (entry === null)
    throw noModel(`The model "${model}" does not exist. GET /v1/models lists those there are.`);
  if (entry.available) return { mixture: entry.mixture, slug };
  throw noModel(`The model "${model}" cannot run here: ${entry.unavailableReason}`);
}

function noModel(message: string): StrataError {
  return new StrataError('not_found', message, { fields: [{ path: '/model', detail: message }] });
}

/** Every mixture that can be asked for by its slug, the available ones first, presets before saved ones. */
export async function mixtureEntries(): Promise<MixtureEntry[]> {
  const saved = (await listMixtures()).map(({ slug, mixture }) => entryOf(slug, mixture));
  const entries = [...[...presets].map(([slug, mixture]) => entryOf(slug, mixture)), ...saved];
  return entries.toSorted((a, b) => Number(b.available) - Number(a.available));
}

export async function mixtureEntry(slug: string): Promise<MixtureEntry | null> {
  const mixture = presets.get(slug) ?? (await findMixture(slug))?.mixture;
  return mixture === undefined ? null : entryOf(slug, mixture);
}

/** Saves a mixture under a slug made from its name. Its models need not be callable now. */
export async function saveMixture(mixture: Mixture): Promise<MixtureEntry> {
  for (;;) {
    const taken = new Set([...presets.keys(), ...(await listMixtures()).map(({ slug }) => slug)]);
    const slug = freeSlug(mixture.name, taken);
    // Another request may have taken it meanwhile: then the next is looked for.
    if (await insertMixture({ slug, mixture }, new Date())) return entryOf(slug, mixture);
  }
}

/** @throws StrataError `forbidden` for a preset, `not_found` for an unknown slug. */
export async function changeMixture(slug: string, mixture: Mixture): Promise<MixtureEntry> {
  refusePreset(slug);
  found((await replaceMixture({ slug, mixture }, new Date())) || null, 'mixture');
  return entryOf(slug, mixture);
}

/** Runs keep their own copy, so none is harmed. @throws as `changeMixture`. */
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

async function mixtureOf(slug: string): Promise<Mixture> {
  const mixture = (await mixtureEntry(slug))?.mixture;
  if (mixture !== undefined) return mixture;
  throw new StrataError(
    'unprocessable',
    `There is no mixture "${slug}". GET /api/mixtures lists those there are.`,
    {
      fields: [{ path: '/mixture', detail: 'is not the slug of a mixture' }],
    },
  );
}

/** Why not every one of these models can be called here, each reason once; null when all can. */
export function unavailableReason(references: readonly string[]): string | null {
  const { resolve } = callableModels();
  const reasons = references.flatMap((reference) => {
    const resolved = resolve(reference);
    return resolved.ok ? [] : [resolved.reason];
  });
  return reasons.length === 0 ? null : [...new Set(reasons)].join(' ');
}

/** Which mixture a request means, and whether its models can be called here. */
import { StrataError } from '@/lib/errors';
import type { MixtureEntry } from '@/lib/http/contract';
import { modelsOf } from '@/lib/mixture/plan';
import { presets } from '@/lib/mixture/presets';
import type { Mixture } from '@/lib/mixture/schema';
import { callableModels } from '@/lib/models/callable';

export interface ChosenMixture {
  mixture: Mixture;
  /** Null when a whole mixture was given. */
  slug: string | null;
}

/** The mixture that a request names or carries. Unprocessable when it does not exist or cannot be called. */
export function chooseMixture(asked: string | Mixture): ChosenMixture {
  const chosen =
    typeof asked === 'string' ? { mixture: presetOf(asked), slug: asked } : { mixture: asked, slug: null };
  const reason = unavailableReason(modelsOf(chosen.mixture));
  if (reason === null) return chosen;
  throw new StrataError('unprocessable', `The mixture cannot run here: ${reason}`, {
    fields: [{ path: '/mixture', detail: reason }],
  });
}

/** Every mixture that can be asked for by its slug, the available ones first. */
export function mixtureEntries(): MixtureEntry[] {
  const entries = [...presets].map(([slug, mixture]) => entryOf(slug, mixture));
  return entries.toSorted((a, b) => Number(b.available) - Number(a.available));
}

export function mixtureEntry(slug: string): MixtureEntry | null {
  const mixture = presets.get(slug);
  return mixture === undefined ? null : entryOf(slug, mixture);
}

function entryOf(slug: string, mixture: Mixture): MixtureEntry {
  const reason = unavailableReason(modelsOf(mixture));
  return { slug, mixture, preset: true, available: reason === null, unavailableReason: reason };
}

function presetOf(slug: string): Mixture {
  const mixture = presets.get(slug);
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

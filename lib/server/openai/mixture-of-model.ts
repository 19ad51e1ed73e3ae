import { StrataError } from '@/lib/errors';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { type ChosenMixture, chooseMixture } from '@/lib/server/mixtures/choose-mixture';
import { mixtureEntry } from '@/lib/server/mixtures/mixture-store';

const modelPrefix = 'moa/';

/**
 * The mixture of a model name ("moa/<slug>"), or the inline mixture of the request.
 * @throws StrataError `not_found` for an unknown or unavailable mixture.
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

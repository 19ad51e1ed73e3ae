/** Resolves the mixture of a request, and checks that its models are available. */
import { StrataError } from '@/lib/errors';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { modelsOf } from '@/lib/mixture/plan';
import { mixtureEntry } from './mixture-store';
import { unavailableReason } from './unavailable-reason';

export interface ChosenMixture {
  mixture: Mixture;
  /** Null for an inline mixture. */
  slug: string | null;
}

/**
 * The mixture that a request names or contains.
 * @throws StrataError `unprocessable` when it does not exist or is unavailable.
 */
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

/** What an API key lets its client ask for. Pure. */
import { StrataError } from '@/lib/errors';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { refusal } from '@/lib/server/openai/wire/field-refusal';
import type { Caller } from './api-caller';

interface Keeping {
  store?: boolean;
  background?: boolean;
}

/**
 * Whether the run is stored. A run may continue without its client only where the answer can be fetched later.
 * @throws StrataError `invalid_request`
 */
export function keepsOf({ store, background }: Keeping, key: Caller['key']): boolean {
  if (store === true && key?.keeps === false)
    throw refusal('store', `cannot be true: the key "${key.name}" keeps nothing`);
  const keeps = store ?? key?.keeps ?? true;
  if (background === true && !keeps)
    throw refusal('background', 'needs a run that is kept: "store": true, and a key that lets it be');
  return keeps;
}

/** @throws StrataError `forbidden` for a mixture that the key does not allow. */
export function refuseMixture(
  { model, mixture }: { model: string; mixture?: Mixture },
  key: Caller['key'],
): void {
  if (key === null || key.mixtures === null) return;
  if (mixture === undefined && key.mixtures.some((slug) => model === `moa/${slug}`)) return;
  const what = mixture === undefined ? `the model "${model}"` : 'a mixture of the request’s own';
  throw new StrataError('forbidden', `The key "${key.name}" may not ask ${what}.`, {
    fields: [{ path: mixture === undefined ? '/model' : '/mixture', detail: 'is not allowed to this key' }],
  });
}

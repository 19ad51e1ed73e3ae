import { splitReference } from '@/lib/mixture/model-reference';
import type { CallState } from '@/lib/moa/events/run-state';

/** The model that answered, where the provider names another one than was requested; else null. */
export function otherModelOf({ model, answeredBy }: Pick<CallState, 'model' | 'answeredBy'>): string | null {
  if (answeredBy === undefined) return null;
  const plain = (name: string) => name.toLowerCase().replace(/^models\//, '');
  return plain(answeredBy) === plain(splitReference(model).modelId) ? null : answeredBy;
}

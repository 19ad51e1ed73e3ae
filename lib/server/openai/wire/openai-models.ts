/** The available mixtures as OpenAI lists models. Pure. */
import type { MixtureEntry } from '@/lib/contract/mixture-contract';

export interface Model {
  id: string;
  object: 'model';
  created: number;
  owned_by: 'strata';
  /** Strata's own; some clients show it. */
  name: string;
  description: string;
}

/** @param allowed slugs; null for all. */
export function modelList(
  entries: readonly MixtureEntry[],
  allowed: readonly string[] | null,
): { object: 'list'; data: Model[] } {
  const shown = entries.filter(
    ({ slug, available }) => available && (allowed === null || allowed.includes(slug)),
  );
  return { object: 'list', data: shown.map(modelOf) };
}

/** Clients require a date and do not sort by it: the date of the paper. */
const created = Date.UTC(2024, 5, 7) / 1000;

export function modelOf({ slug, mixture: { name, description = '' } }: MixtureEntry): Model {
  return { id: `moa/${slug}`, object: 'model', created, owned_by: 'strata', name, description };
}

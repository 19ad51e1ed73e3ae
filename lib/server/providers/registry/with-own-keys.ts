import { splitReference } from '@/lib/mixture/model-reference';
import type { ModelRegistry } from './create-model-registry';

/**
 * The team's models, with those of some providers called with a person's own keys. Pure.
 * @param ids the providers of which the person has a key. A key that cannot be used does not give way to the team's,
 * which would pay for what the person believes to pay.
 */
export function withOwnKeys(
  team: ModelRegistry,
  own: ModelRegistry,
  ids: ReadonlySet<string>,
): ModelRegistry {
  const registryOf = (reference: string) => (ids.has(splitReference(reference).provider) ? own : team);
  return {
    resolve: (reference, pace) => registryOf(reference).resolve(reference, pace),
    resolveEmbedding: (reference) => registryOf(reference).resolveEmbedding(reference),
    async list() {
      const [ofTeam, ofPerson] = await Promise.all([team.list(), own.list()]);
      return [
        ...ofPerson.filter(({ provider }) => ids.has(provider)),
        ...ofTeam.filter(({ provider }) => !ids.has(provider)),
      ];
    },
    answers: team.answers,
  };
}

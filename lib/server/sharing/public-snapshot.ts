/** What a share shows to everybody who has its link. Pure. */
import type { SharedConversation, SharedRun } from '@/lib/contract/share-contract';
import type { CallError, CallErrorCode } from '@/lib/moa/events/call-error';
import type { CallState } from '@/lib/moa/events/run-state';
import { mapStrings } from './map-strings';
import { withNeutralModels } from './neutral-models';
import { withoutCosts } from './without-costs';
import { withoutLayers } from './without-layers';
import { withoutPrompts } from './without-prompts';

/** Errors whose message holds words of the provider, which may name accounts, and what the reader sees instead. */
const publicWords: Partial<Record<CallErrorCode, string>> = {
  rate_limit: 'Rate limit reached.',
  quota: 'The quota of the key is used up.',
  auth: 'The provider did not allow the request.',
  not_found: 'The provider knows no such model.',
  bad_request: 'The provider refused the request.',
  upstream: 'The provider failed.',
  network: 'The connection to the provider failed.',
  blocked: 'The request was blocked.',
  protocol: 'The provider’s answer could not be read.',
  content_filter: 'The provider’s filter stopped the answer.',
};

/** The same for those whose message names a sum of money. */
const wordsWithoutCosts: typeof publicWords = { ...publicWords, budget: 'A budget ended the call.' };

/**
 * Removes what the share does not include. The conversation's id, the mixture's slug, ratings and the providers' words in
 * errors are never included.
 * @param askedPrompts the system prompts of API clients, by run.
 */
export function publicSnapshot(
  shared: SharedConversation,
  askedPrompts: ReadonlyMap<string, string> = new Map(),
): SharedConversation {
  const { layers, requests, systemPrompt, costs, modelNames } = shared.included;
  const words = costs ? publicWords : wordsWithoutCosts;
  const runs = shared.runs
    .map((run) => publicRun(requests && layers ? run : withoutRequests(run), words))
    .map((run) => (systemPrompt ? run : withoutPrompts(run, askedPrompts.get(run.id) ?? '')))
    .map((run) => (costs ? run : withoutCosts(run)))
    .map((run) => (layers ? run : withoutLayers(run)));
  const messages = shared.messages.map((message) => ({ ...message, conversationId: sharedId }));
  const published = { ...shared, messages, runs };
  return modelNames ? published : withNeutralModels(published);
}

function publicRun(run: SharedRun, words: typeof publicWords): SharedRun {
  const instead = wordsInstead(run.calls, words);
  const publish = (text: string) =>
    instead.reduce((rest, [own, others]) => rest.replaceAll(own, others), text);
  const publicError = (error: CallError) => ({ ...error, message: words[error.code] ?? error.message });
  const { imported: _, ratings: __, ...rest } = run;
  return {
    ...rest,
    conversationId: sharedId,
    mixtureSlug: null,
    error: run.error === null ? null : publish(run.error),
    calls: run.calls.map(({ text, reasoning, ...call }) => ({
      // Whatever else a call holds may quote an error, too.
      ...mapStrings(call, publish),
      text,
      reasoning,
      error: call.error && publicError(call.error),
      failures: call.failures.map((failure) => ({ ...failure, error: publicError(failure.error) })),
    })),
  };
}

function withoutRequests({ requests: _, ...run }: SharedRun): SharedRun {
  return run;
}

const sharedId = 'shared';

/** The messages of all errors with what stands for each, longest first, because one may hold another. */
function wordsInstead(calls: readonly CallState[], words: typeof publicWords): [string, string][] {
  return calls
    .flatMap(({ error, failures }) => [
      ...(error === null ? [] : [error]),
      ...failures.map((failure) => failure.error),
    ])
    .flatMap((error): [string, string][] => {
      const others = words[error.code];
      return others === undefined || error.message === '' ? [] : [[error.message, others]];
    })
    .toSorted(([a], [b]) => b.length - a.length);
}

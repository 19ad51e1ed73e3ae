/** What a share shows to everybody who has its link. Pure. */
import type { SharedConversation } from '@/lib/contract/share-contract';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { CallError, CallErrorCode } from '@/lib/moa/events/call-error';
import type { CallState } from '@/lib/moa/events/run-state';

/** Errors whose message holds words of the provider, which may name accounts, and what the reader sees instead. */
const publicWords: Partial<Record<CallErrorCode, string>> = {
  rate_limit: 'Rate limit reached.',
  auth: 'The provider did not allow the request.',
  not_found: 'The provider knows no such model.',
  bad_request: 'The provider refused the request.',
  upstream: 'The provider failed.',
  network: 'The connection to the provider failed.',
  blocked: 'The request was blocked.',
  protocol: 'The provider’s answer could not be read.',
  content_filter: 'The provider’s filter stopped the answer.',
};

/**
 * Leaves out what the shared page does not show: system prompts, instructions, the providers' words in errors, the
 * conversation's id, ratings and the mixture's slug. Applied to its own result it changes nothing.
 */
export function publicSnapshot(shared: SharedConversation): SharedConversation {
  return {
    ...shared,
    messages: shared.messages.map((message) => ({ ...message, conversationId: sharedId })),
    runs: shared.runs.map(({ ratings: _, ...run }) => {
      const words = wordsInstead(run.calls);
      const publish = (text: string) =>
        words.reduce((rest, [own, instead]) => rest.replaceAll(own, instead), text);
      return {
        ...run,
        conversationId: sharedId,
        mixtureSlug: null,
        mixture: withoutPrompts(run.mixture),
        error: run.error === null ? null : publish(run.error),
        calls: run.calls.map((call) => ({
          ...call,
          error: call.error && publicError(call.error),
          failures: call.failures.map((failure) => ({ ...failure, error: publicError(failure.error) })),
          notes: call.notes.map(publish),
        })),
      };
    }),
  };
}

const sharedId = 'shared';

/** The same messages and runs with new ids. */
export function withNewIds(shared: SharedConversation, newId: () => string): SharedConversation {
  const ids = new Map([...shared.messages, ...shared.runs].map(({ id }) => [id, newId()]));
  const renamed = (id: string) => ids.get(id) ?? id;
  return {
    ...shared,
    messages: shared.messages.map((message) => ({
      ...message,
      id: renamed(message.id),
      parentId: message.parentId === null ? null : renamed(message.parentId),
    })),
    runs: shared.runs.map((run) => ({ ...run, id: renamed(run.id), messageId: renamed(run.messageId) })),
  };
}

function withoutPrompts({ systemPrompt: _, ...mixture }: Mixture): Mixture {
  return {
    ...mixture,
    layers: mixture.layers.map((layer) => ({
      ...layer,
      proposers: layer.proposers.map(withoutInstructions),
    })),
    aggregator: withoutInstructions(mixture.aggregator),
  };
}

function withoutInstructions<T extends { instructions?: string | undefined }>({
  instructions: _,
  ...slot
}: T) {
  return slot;
}

function publicError(error: CallError): CallError {
  return { ...error, message: publicWords[error.code] ?? error.message };
}

/** The messages of all errors with what stands for each, longest first, because one may hold another. */
function wordsInstead(calls: readonly CallState[]): [string, string][] {
  return calls
    .flatMap(({ error, failures }) => [
      ...(error === null ? [] : [error]),
      ...failures.map((failure) => failure.error),
    ])
    .flatMap((error): [string, string][] => {
      const words = publicWords[error.code];
      return words === undefined || error.message === '' ? [] : [[error.message, words]];
    })
    .toSorted(([a], [b]) => b.length - a.length);
}

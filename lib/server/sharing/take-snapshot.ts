import type { ConversationDetail } from '@/lib/contract/conversation-contract';
import type { SharedConversation, SharedRun, ShareOptions } from '@/lib/contract/share-contract';
import { threadOf } from '@/lib/conversation/thread';
import { StrataError } from '@/lib/errors';
import { newId } from '@/lib/new-id';
import { findApiRunDetails } from '@/lib/server/db/queries/conversations/api-run-queries';
import { requestsOf } from '@/lib/server/db/queries/runs/run-queries';
import { redact } from '@/lib/server/log';
import { mapStrings } from './map-strings';
import { publicSnapshot } from './public-snapshot';
import { withNewIds } from './with-new-ids';

/**
 * The present state of one branch, without what the options leave out.
 * @param runId a run of the branch; null for the newest.
 * @throws StrataError `conflict` without a run, and while one of the branch is in progress.
 */
export async function takeSnapshot(
  detail: ConversationDetail,
  runId: string | null,
  included: ShareOptions,
): Promise<SharedConversation> {
  const branch = branchOf(detail, runId);
  const runs = included.requests ? await withRequests(branch.runs) : branch.runs;
  const prompts = included.requests ? await askedPromptsOf(branch.runs) : new Map<string, string>();
  const sharedAt = new Date().toISOString();
  const shared = { title: detail.conversation.title, sharedAt, included, messages: branch.messages, runs };
  return withNewIds(publicSnapshot(shared, prompts), newId);
}

function branchOf(detail: ConversationDetail, runId: string | null) {
  const turns = threadOf(detail, runId);
  const runs = turns.flatMap((turn) => (turn.run === null ? [] : [turn.run]));
  if (runs.length === 0)
    throw new StrataError('conflict', 'There is nothing to pass on yet: ask something first.');
  if (runs.some((run) => run.status === 'running')) {
    throw new StrataError(
      'conflict',
      'A run of this conversation is still in progress. Try again when it has ended.',
    );
  }
  return { messages: turns.map((turn) => turn.message), runs };
}

/** Keys are never in a request, but an API client may have put one where it does not belong. */
export async function withRequests(runs: readonly SharedRun[]): Promise<SharedRun[]> {
  const requests = await requestsOf(runs.map(({ id }) => id));
  return runs.map((run) => ({
    ...run,
    requests: mapStrings(Object.fromEntries(requests.get(run.id) ?? []), redact),
  }));
}

async function askedPromptsOf(runs: readonly SharedRun[]): Promise<Map<string, string>> {
  const prompts = new Map<string, string>();
  for (const { id } of runs) {
    const prompt = (await findApiRunDetails(id))?.asked.systemPrompt;
    if (prompt !== undefined) prompts.set(id, redact(prompt));
  }
  return prompts;
}

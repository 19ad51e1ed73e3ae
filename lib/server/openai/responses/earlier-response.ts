/** Finds what a request names of earlier responses: by `previous_response_id`, and by references to their items. */

import { findApiRunDetails } from '@/lib/server/db/queries/conversations/api-run-queries';
import { type AnsweredRun, findAnsweredRuns } from '@/lib/server/db/queries/runs/answered-run-queries';
import type { Caller } from '@/lib/server/openai/api-caller';
import { refusal } from '@/lib/server/openai/wire/field-refusal';
import { toolCallId } from '@/lib/server/openai/wire/tool-call-ids';
import type { Earlier } from './wire/chat-request-of';
import { earlierMessages } from './wire/earlier-messages';
import type { InputItem } from './wire/input-items';
import { parseItemId, runIdOfResponse } from './wire/response-ids';
import type { ResponseSettings } from './wire/response-settings';

type Key = Caller['key'];

/** @throws StrataError `invalid_request` for a response that is unknown, or in progress. */
export async function earlierOf(responseId: string | undefined, key: Key): Promise<Earlier> {
  if (responseId === undefined) return { messages: [], system: [] };
  const field = 'previous_response_id';
  const runId = runIdOfResponse(responseId);
  const [run] = runId === null ? [] : await ownRuns([runId], key);
  const details = run === undefined ? null : await findApiRunDetails(run.runId);
  if (run === undefined || details === null) {
    throw refusal(field, `names no response that is stored for this key: "${responseId.slice(0, 64)}"`);
  }
  if (run.status === 'running') throw refusal(field, 'names a response that is still in progress');
  const settings = details.response as ResponseSettings | null;
  return {
    messages: earlierMessages(details.asked, run),
    // Of a chat completion all system messages are part of its conversation.
    system: settings === null ? [details.asked.systemPrompt ?? []].flat() : settings.system,
  };
}

/** At most so many runs in one request: each costs a look-up. */
const maxReferences = 1_000;

/**
 * Replaces each reference to an item by the item.
 * @throws StrataError `invalid_request` for an item that is unknown.
 */
export async function withReferences(items: readonly InputItem[], key: Key): Promise<InputItem[]> {
  const named = items.flatMap((item) => (item.type === 'item_reference' ? [parseItemId(item.id)] : []));
  const runIds = new Set(named.flatMap((id) => (id === null || id.kind === 'rs' ? [] : [id.runId])));
  if (runIds.size > maxReferences) throw refusal('input', `must refer to at most ${maxReferences} responses`);
  const runs = new Map((await ownRuns([...runIds], key)).map((run) => [run.runId, run]));
  return items.map((item, index) => {
    if (item.type !== 'item_reference') return item;
    const referred = itemOf(item.id, runs);
    if (referred !== null) return referred;
    throw refusal(
      `input/${index}/id`,
      `names no item that is stored for this key: "${item.id.slice(0, 64)}"`,
    );
  });
}

async function ownRuns(runIds: readonly string[], key: Key): Promise<AnsweredRun[]> {
  if (runIds.length === 0) return [];
  const runs = await findAnsweredRuns(runIds);
  return runs.filter(({ keyId }) => keyId === (key?.id ?? null));
}

function itemOf(id: string, runs: ReadonlyMap<string, AnsweredRun>): InputItem | null {
  const parsed = parseItemId(id);
  // Reasoning is no part of what a mixture reads, whoever wrote it.
  if (parsed?.kind === 'rs' || id.startsWith('rs_')) return { type: 'left_out', was: 'reasoning' };
  const run = parsed === null ? undefined : runs.get(parsed.runId);
  if (parsed === null || run === undefined) return null;
  if (parsed.kind === 'msg') {
    return { type: 'message', role: 'assistant', content: parsed.index === 0 ? run.answer : '' };
  }
  const call = run.toolCalls[parsed.index];
  if (call === undefined) return null;
  const { name, input } = call;
  return { type: 'function_call', call_id: toolCallId(run.runId, parsed.index), name, arguments: input };
}

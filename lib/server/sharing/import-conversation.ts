import type { ImportAnswer } from '@/lib/contract/conversation-file';
import { readConversationFile } from '@/lib/conversation/import/read-conversation-file';
import { StrataError } from '@/lib/errors';
import { newId } from '@/lib/new-id';
import { storeSearchableCopy } from './store-searchable-copy';
import { withMissingCalls } from './with-missing-calls';
import { withNewIds } from './with-new-ids';

/**
 * Stores a conversation file as a new conversation, or nothing.
 * @param value parsed JSON.
 * @throws StrataError `invalid_request` with what is wrong, in sentences by place.
 */
export async function importConversation(value: unknown): Promise<ImportAnswer> {
  const read = readConversationFile(value);
  if (!read.ok) throw refusal(read.problems);
  const { title, messages, runs } = read.file;
  const conversation = await storeSearchableCopy(
    withNewIds({ title, messages, runs: runs.map(withMissingCalls) }, newId),
  );
  const calls = runs.reduce((sum, run) => sum + run.calls.length, 0);
  return { conversation, report: { questions: messages.length, runs: runs.length, calls } };
}

/** Sentences name places in words, which JSON pointers cannot. */
function refusal(problems: readonly string[]): StrataError {
  const [first = '', ...others] = problems;
  const more = others.length === 0 ? '' : ` (${others.length} more)`;
  return new StrataError('invalid_request', `Nothing was imported. ${first}${more}`, {
    fields: problems.map((detail) => ({ path: '', detail })),
  });
}

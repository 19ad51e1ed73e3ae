import type { RunQuestion } from '@/lib/moa/messages/run-question';
import { answerParametersOf } from '@/lib/server/openai/wire/answer-parameters';
import type { ChatBody } from '@/lib/server/openai/wire/chat-request';
import { conversationOf } from '@/lib/server/openai/wire/openai-conversation';
import { requestNotes } from '@/lib/server/openai/wire/request-notes';
import { fetchImages } from './fetch-images';

/**
 * What a chat completion asks of a run. Images at addresses are fetched.
 * @param moreNotes what else of the request was not followed.
 * @throws StrataError `invalid_request` that names the field.
 */
export async function questionOf(
  body: ChatBody,
  signal: AbortSignal,
  moreNotes: readonly string[] = [],
): Promise<RunQuestion> {
  const answer = answerParametersOf(body);
  const conversation = conversationOf(await fetchImages(body.messages, signal));
  const notes = [...requestNotes(body), ...(conversation.notes ?? []), ...moreNotes];
  return { ...conversation, answer, ...(notes.length === 0 ? {} : { notes }) };
}

/**
 * The images of a question apart from it: they are megabytes, and a conversation repeats them with each question. Pure.
 */
import type { ChatMessage, UserContent } from './call-request';
import type { RunQuestion } from './run-question';

/** No base64 text begins like this. */
const prefix = 'sha256:';

/**
 * Replaces the data of each image by its hash. {@link withImages} restores the question exactly.
 * @param hashOf the hash of an image, from its base64 text.
 * @returns the question, and the base64 text of each image by its hash.
 */
export function withoutImages(
  question: RunQuestion,
  hashOf: (base64: string) => string,
): { question: RunQuestion; images: ReadonlyMap<string, string> } {
  const images = new Map<string, string>();
  return {
    question: mapImages(question, (data) => {
      const hash = hashOf(data);
      images.set(hash, data);
      return prefix + hash;
    }),
    images,
  };
}

/**
 * @param dataOf the base64 text of the image with this hash.
 */
export function withImages(question: RunQuestion, dataOf: (hash: string) => string): RunQuestion {
  return mapImages(question, (data) => (data.startsWith(prefix) ? dataOf(data.slice(prefix.length)) : data));
}

function mapImages(question: RunQuestion, change: (data: string) => string): RunQuestion {
  const ofContent = (content: UserContent): UserContent =>
    typeof content === 'string'
      ? content
      : content.map((part) => (part.type === 'image' ? { ...part, data: change(part.data) } : part));
  const ofMessage = (message: ChatMessage): ChatMessage =>
    message.role === 'user' ? { ...message, content: ofContent(message.content) } : message;
  return {
    ...question,
    history: question.history.map((turn) => turn.map(ofMessage)),
    question: ofContent(question.question),
    ...(question.since === undefined ? {} : { since: question.since.map(ofMessage) }),
  };
}

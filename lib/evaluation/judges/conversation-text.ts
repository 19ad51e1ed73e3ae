import { fenced } from './fenced';

/** Questions and answers of the turns up to one, as fenced texts. */
export function conversationText(turns: readonly string[], answers: readonly string[]): string {
  return answers
    .flatMap((answer, i) => [
      fenced(`Question of turn ${i + 1}`, turns[i] ?? ''),
      fenced(`Answer of turn ${i + 1}`, answer),
    ])
    .join('\n\n');
}

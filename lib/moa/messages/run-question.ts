/** What a run is asked, beside its mixture: the conversation, and, by a program, what its answer is to be. */
import type { AnswerParameters, ChatMessage, UserContent } from './call-request';

/**
 * One earlier turn: a question, its final answer, and what tools said between them. No layer's text is part of it.
 * Turns are left out whole where a context is too small for all of them.
 */
export type Turn = readonly ChatMessage[];

export function turnOf(question: string, answer: string): Turn {
  return [
    { role: 'user', content: question },
    { role: 'assistant', content: answer },
  ];
}

export interface RunQuestion {
  /** Oldest first, along the chosen branch. */
  history: readonly Turn[];
  question: UserContent;
  /** A program's own, for every call: it stands after the mixture's. */
  systemPrompt?: string;
  /** What the aggregator asked of its tools since the question, and what they answered. */
  since?: readonly ChatMessage[];
  /** What the aggregator's answer is to be. No other call is sent it. */
  answer?: AnswerParameters;
}

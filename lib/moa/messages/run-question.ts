/**
 * What a run is asked, apart from its mixture: the conversation and, for API clients, the requested form of
 * the answer.
 */
import type { AnswerParameters, ChatMessage, UserContent } from './call-request';

/**
 * One earlier turn: a question, its final answer, and tool messages between them. It holds no text of layers.
 * When a context is too small, whole turns are dropped.
 */
export type Turn = readonly ChatMessage[];

export function turnOf(question: string, answer: string): Turn {
  return [
    { role: 'user', content: question },
    { role: 'assistant', content: answer },
  ];
}

/** Whether a round of tools is answered. */
export function carriesToolResults({ since = [] }: RunQuestion): boolean {
  return since.some(({ role }) => role === 'tool');
}

export interface RunQuestion {
  /** Oldest first, along the chosen branch. */
  history: readonly Turn[];
  question: UserContent;
  /** The system prompt of an API client, for every call; it follows the mixture's. */
  systemPrompt?: string;
  /** What follows the question: tool calls of the aggregator and their results, or the beginning of an answer. */
  since?: readonly ChatMessage[];
  /** Parameters of the answer. They go to the aggregator only. */
  answer?: AnswerParameters;
  /** What of the client's request was changed or not used, as sentences: notes of the aggregator's call. */
  notes?: readonly string[];
}

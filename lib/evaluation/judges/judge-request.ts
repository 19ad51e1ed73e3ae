/** What a judge is asked, and what it answered. */

export interface JudgeMessage {
  role: 'system' | 'user';
  content: string;
}

export interface JudgeRequest {
  messages: readonly JudgeMessage[];
  temperature: number;
  maxTokens: number;
  /** How many alternatives of each token are asked for with their probabilities; null for none. */
  topLogprobs: number | null;
}

export interface JudgeAnswer {
  text: string;
  /** Whether the answer ended at the limit of tokens. */
  cut: boolean;
  /** The alternatives of the first token, where the provider returns them. */
  firstToken: readonly { token: string; logprob: number }[] | null;
}

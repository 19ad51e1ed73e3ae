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

/** What every judge is asked alike: one question without randomness. */
export function judgeRequest(
  system: string,
  user: string,
  { maxTokens, topLogprobs }: Pick<JudgeRequest, 'maxTokens' | 'topLogprobs'>,
): JudgeRequest {
  return {
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
    temperature: 0,
    maxTokens,
    topLogprobs,
  };
}

/** The exact messages and parameters that one call was sent, as they are stored and shown. */
export interface CallRequest {
  model: string;
  messages: ChatMessage[];
  temperature: number;
  maxOutputTokens: number;
  /** The form that the answer is asked to have, where it is not free: a provider that knows none ignores it. */
  responseFormat?: { type: 'json'; name: string; schema: JsonSchema };
}

/** A JSON Schema, as it is sent. */
export type JsonSchema = Record<string, unknown>;

export interface ChatMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

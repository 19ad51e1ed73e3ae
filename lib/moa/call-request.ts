/** The exact messages and parameters that one call was sent, as they are stored and shown. */
export interface CallRequest extends AnswerParameters {
  model: string;
  messages: ChatMessage[];
  temperature: number;
  maxOutputTokens: number;
}

/** How an answer is to be written. What a provider does not know is a warning of its own, and a note on the call. */
export interface AnswerParameters {
  temperature?: number;
  maxOutputTokens?: number;
  topP?: number;
  presencePenalty?: number;
  frequencyPenalty?: number;
  stopSequences?: string[];
  seed?: number;
  reasoning?: 'none' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | 'max';
  /** The form that the answer is asked to have, where it is not free: a provider that knows none ignores it. */
  responseFormat?: ResponseFormat;
  tools?: Tool[];
  toolChoice?: ToolChoice;
}

export interface ResponseFormat {
  type: 'json';
  /** Without one, any JSON object. */
  schema?: JsonSchema;
  name?: string;
  description?: string;
  /** Whether the provider is to hold the model to the schema; left out, as the provider's package does. */
  strict?: boolean;
}

/** A JSON Schema, as it is sent. */
export type JsonSchema = Record<string, unknown>;

/** A function that the model may ask for. Whoever gave it runs it. */
export interface Tool {
  name: string;
  description?: string;
  inputSchema: JsonSchema;
  strict?: boolean;
}

export type ToolChoice = { type: 'auto' | 'none' | 'required' } | { type: 'tool'; toolName: string };

/** What a model asks of a tool. */
export interface ToolCall {
  /** The provider's own. */
  id: string;
  name: string;
  /** JSON, as the model wrote it: it may be broken. */
  input: string;
}

export type ChatMessage =
  | { role: 'system'; content: string }
  | { role: 'user'; content: UserContent }
  | { role: 'assistant'; content: string; toolCalls?: ToolCall[] }
  | { role: 'tool'; content: string; toolCallId: string; toolName: string };

export type UserContent = string | ContentPart[];

export type ContentPart = { type: 'text'; text: string } | Image;

export interface Image {
  type: 'image';
  /** "image/png" */
  mediaType: string;
  /** Base64. Left out of what is stored of a call: the run has it once. */
  data: string;
  /** How closely it is to be looked at: a hint that OpenAI's models know. */
  detail?: 'auto' | 'low' | 'high';
}

/** The request without what its images show: they are as long as all else, and the same for every call of a run. */
export function withoutImageData(request: CallRequest): CallRequest {
  return {
    ...request,
    messages: request.messages.map((message) =>
      typeof message.content === 'string' || message.role !== 'user'
        ? message
        : {
            ...message,
            content: message.content.map((part) => (part.type === 'image' ? { ...part, data: '' } : part)),
          },
    ),
  };
}

/** The words of a message; of an image, that there is one. */
export function textOf(content: UserContent): string {
  if (typeof content === 'string') return content;
  return content.map((part) => (part.type === 'text' ? part.text : `[${part.mediaType}]`)).join('\n');
}

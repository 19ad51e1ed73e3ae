/** The exact messages and parameters of one call, as they are stored and shown. */
import type { z } from 'zod';
import type {
  answerParametersSchema,
  callRequestSchema,
  chatMessageSchema,
  contentPartSchema,
  responseFormatSchema,
  toolCallSchema,
  toolChoiceSchema,
  toolSchema,
  userContentSchema,
} from './call-request.schema';

export type CallRequest = z.infer<typeof callRequestSchema>;
export type AnswerParameters = z.infer<typeof answerParametersSchema>;
export type ResponseFormat = z.infer<typeof responseFormatSchema>;
export type Tool = z.infer<typeof toolSchema>;
export type ToolChoice = z.infer<typeof toolChoiceSchema>;
export type ToolCall = z.infer<typeof toolCallSchema>;
export type ChatMessage = z.infer<typeof chatMessageSchema>;
export type UserContent = z.infer<typeof userContentSchema>;
export type ContentPart = z.infer<typeof contentPartSchema>;

/** A JSON Schema as it is sent. */
export type JsonSchema = Record<string, unknown>;

/** The request without image data, which is large and the same for every call of a run. */
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

/** The text of a message; images are replaced by a placeholder. */
export function textOf(content: UserContent): string {
  if (typeof content === 'string') return content;
  return content.map((part) => (part.type === 'text' ? part.text : `[${part.mediaType}]`)).join('\n');
}

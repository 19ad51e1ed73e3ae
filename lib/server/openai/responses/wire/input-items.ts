/** The schema of the input items of a response, as far as a mixture can read them. Pure. */
import { z } from 'zod';

const textPart = z.looseObject({ type: z.enum(['input_text', 'output_text', 'text']), text: z.string() });

const imagePart = z.looseObject({
  type: z.literal('input_image'),
  image_url: z.string('is needed: images by file_id are not supported, because there is no file store'),
  detail: z.string().nullish(),
});

const contentPart = z.discriminatedUnion(
  'type',
  [textPart, imagePart, z.looseObject({ type: z.literal('refusal'), refusal: z.string() })],
  'must be input_text, input_image, output_text or refusal: files and sounds are not supported',
);

const content = z.union([z.string(), z.array(contentPart)]);

const callId = z.string().min(1).max(256);

const itemSchema = z.discriminatedUnion(
  'type',
  [
    z.looseObject({
      type: z.literal('message'),
      role: z.enum(['user', 'system', 'developer', 'assistant']),
      content,
    }),
    z.looseObject({
      type: z.literal('function_call'),
      call_id: callId,
      name: z.string(),
      namespace: z.string().nullish(),
      arguments: z.string(),
    }),
    z.looseObject({
      type: z.literal('custom_tool_call'),
      call_id: callId,
      name: z.string(),
      input: z.string(),
    }),
    z.looseObject({
      type: z.enum(['function_call_output', 'custom_tool_call_output']),
      call_id: callId,
      output: content,
    }),
    z.looseObject({ type: z.literal('item_reference'), id: z.string() }),
    // Made of what OpenAI's own tools leave in a conversation: see `knownItem`.
    z.object({ type: z.literal('left_out'), was: z.string() }),
  ],
  'must be a message, a function_call, a function_call_output, a custom_tool_call, a custom_tool_call_output, ' +
    'a reasoning item or an item_reference',
);

export type InputItem = z.output<typeof itemSchema>;
export type ContentPart = z.output<typeof contentPart>;

/** Calls of tools that run at OpenAI. What they found stands in the messages after them. */
const hostedCalls = new Set([
  'web_search_call',
  'file_search_call',
  'code_interpreter_call',
  'image_generation_call',
  'mcp_call',
  'mcp_list_tools',
  'mcp_approval_request',
  'mcp_approval_response',
]);

/** Clients' own tools that OpenAI gave items of their own: "local_shell_call" with "local_shell_call_output". */
const namedCall = /^(local_shell|shell|apply_patch|tool_search)_(call|call_output|output)$/;

export const inputItem = z.preprocess(knownItem, itemSchema);

/** Names the type of an item where clients may leave it out, and turns other items into those above. */
function knownItem(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const { type, ...fields } = item as Record<string, unknown>;
  if (type === undefined || type === null) {
    if ('role' in fields) return { ...fields, type: 'message' };
    return 'id' in fields ? { ...fields, type: 'item_reference' } : item;
  }
  if (typeof type !== 'string') return item;
  if (type === 'reasoning' || hostedCalls.has(type)) return { type: 'left_out', was: type };
  const [, name, kind] = namedCall.exec(type) ?? [];
  if (name === undefined) return item;
  const { call_id, id, status, output, ...rest } = fields;
  // OpenAI ran it.
  if (typeof call_id !== 'string') return { type: 'left_out', was: type };
  if (kind === 'call') return { type: 'function_call', call_id, name, arguments: JSON.stringify(rest) };
  const text = typeof output === 'string' ? output : JSON.stringify(output ?? rest);
  return { type: 'function_call_output', call_id, output: text };
}

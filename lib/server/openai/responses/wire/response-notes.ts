/** Says which fields of a request have no effect. Pure. */
import type { InputItem } from './input-items';
import type { ResponseBody } from './response-request';

/** Fields that are used, and hints that change nothing in an answer. */
const knownFields = new Set([
  ...[
    'model',
    'input',
    'instructions',
    'previous_response_id',
    'stream',
    'stream_options',
    'background',
    'store',
  ],
  ...['metadata', 'user', 'temperature', 'top_p', 'presence_penalty', 'frequency_penalty', 'seed', 'stop'],
  ...['max_output_tokens', 'text', 'reasoning', 'tools', 'tool_choice', 'parallel_tool_calls', 'truncation'],
  ...['include', 'mixture', 'layers', 'conversation', 'prompt', 'messages', 'moderation', 'top_logprobs'],
  ...['service_tier', 'safety_identifier', 'client_metadata', 'max_tool_calls'],
  ...['prompt_cache_key', 'prompt_cache_retention', 'prompt_cache_options'],
]);

export function responseNotes(body: ResponseBody, items: readonly InputItem[]): string[] {
  const unknown = Object.keys(body).filter((field) => !knownFields.has(field));
  const leftOut = items.flatMap((item) =>
    item.type === 'left_out' && item.was !== 'reasoning' ? [item.was] : [],
  );
  return [
    ...unknown.slice(0, 20).map((field) => `"${field.slice(0, 64)}" has no effect here.`),
    ...(body.truncation === 'disabled'
      ? ['truncation "disabled" has no effect: where a context is too small, the oldest turns are left out.']
      : []),
    ...[...new Set(leftOut)].map((type) => `Items of the type "${type}" were left out of the conversation.`),
  ];
}

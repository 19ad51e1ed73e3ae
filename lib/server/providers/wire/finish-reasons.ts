/** The words by which providers of the chat-completions format say why an answer ended, as OpenAI's own. */

const known: Readonly<Record<string, readonly string[]>> = {
  stop: [
    'stop',
    'eos',
    'eos_token',
    'end_turn',
    'end',
    'end_of_text',
    'stop_sequence',
    'stop_token',
    'stopped',
    'done',
    'complete',
    'completed',
    'finish',
    'finished',
    'finish_reason_stop',
    'pause_turn',
    'success',
    'normal',
  ],
  length: [
    'length',
    'max_tokens',
    'max_token',
    'max_length',
    'max_output_tokens',
    'max_new_tokens',
    'max_completion_tokens',
    'model_length',
    'token_limit',
    'context_length',
    'context_length_exceeded',
    'model_context_window_exceeded',
    'limit',
    'truncated',
    'incomplete',
  ],
  content_filter: [
    'content_filter',
    'content_filtered',
    'content_moderation',
    'safety',
    'sensitive',
    'refusal',
    'blocked',
    'blocklist',
    'recitation',
    'prohibited_content',
    'spii',
    'guardrail_intervened',
    'moderation',
    'flagged',
  ],
  tool_calls: ['tool_calls', 'tool_call', 'tool_use', 'function_call', 'function_calls'],
  error: [
    'error',
    'failed',
    'failure',
    'internal_error',
    'network_error',
    'server_error',
    'insufficient_system_resource',
    'abort',
    'aborted',
    'cancelled',
    'canceled',
    'timeout',
    'malformed_function_call',
  ],
};

const meanings = new Map(
  Object.entries(known).flatMap(([reason, words]) => words.map((word) => [word, reason])),
);

/** `other` for a word that no known provider uses; null where there is no word. */
export function finishReasonOf(word: unknown): string | null {
  if (typeof word !== 'string') return null;
  const plain = word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s.-]/g, '_');
  if (plain === '' || plain === 'null' || plain === 'none' || plain === 'finish_reason_unspecified')
    return null;
  return meanings.get(plain) ?? 'other';
}

/** Answers of Anthropic's Messages API: events, or a whole message. */
import { type AnswerFormat, type AnswerSink, isObject, type JsonObject } from './answer-sink';

const events = new Set([
  'message_start',
  'message_delta',
  'message_stop',
  'content_block_start',
  'content_block_delta',
  'content_block_stop',
]);

export function createAnthropicFormat(sink: AnswerSink): AnswerFormat {
  let isFinished = false;
  return {
    get isFinished() {
      return isFinished;
    },
    read(json) {
      if (json.type === 'message' && Array.isArray(json.content)) {
        isFinished = true;
        for (const event of eventsOfMessage(json, json.content.filter(isObject))) sink.pass(event);
        return true;
      }
      if (typeof json.type !== 'string' || !events.has(json.type)) return false;
      if (json.type === 'message_delta') isFinished = true;
      sink.pass(json);
      return true;
    },
    done() {},
    end() {},
  };
}

/** The events by which the same message would have been streamed. */
function eventsOfMessage(message: JsonObject, blocks: readonly JsonObject[]): object[] {
  const { stop_reason, stop_sequence, usage } = message;
  return [
    { type: 'message_start', message: { ...message, content: [], stop_reason: null, stop_sequence: null } },
    ...blocks.flatMap((block, index) => [
      { type: 'content_block_start', index, content_block: emptyOf(block) },
      ...deltasOf(block).map((delta) => ({ type: 'content_block_delta', index, delta })),
      { type: 'content_block_stop', index },
    ]),
    { type: 'message_delta', delta: { stop_reason, stop_sequence: stop_sequence ?? null }, usage },
    { type: 'message_stop' },
  ];
}

function emptyOf(block: JsonObject): JsonObject {
  if (block.type === 'text') return { ...block, text: '' };
  if (block.type === 'thinking') return { ...block, thinking: '', signature: '' };
  return block.type === 'tool_use' ? { ...block, input: {} } : block;
}

function deltasOf(block: JsonObject): JsonObject[] {
  if (block.type === 'text') return [{ type: 'text_delta', text: block.text }];
  if (block.type === 'thinking') return [{ type: 'thinking_delta', thinking: block.thinking }];
  if (block.type === 'tool_use')
    return [{ type: 'input_json_delta', partial_json: JSON.stringify(block.input) }];
  return [];
}

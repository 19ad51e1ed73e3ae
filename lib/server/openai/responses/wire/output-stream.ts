/**
 * The events of the items of a response while they are written: the layers, then the answer, then its tool calls.
 * Pure.
 */
import type { CallTool } from '@/lib/moa/events/run-event';
import type { CalledTools } from './called-tools';
import {
  callItem,
  type ItemStatus,
  messageItem,
  type OutputItem,
  reasoningItem,
  textPart,
} from './output-items';

/** Makes an event of its type and fields, with the next sequence number. */
export type MakeEvent = (type: string, fields: object) => object;

export interface OutputStream {
  reasoning(text: string): object[];
  text(text: string): object[];
  /** What the message says so far was reasoning. It cannot be taken back, but is no part of the answer. */
  dropText(): void;
  toolCall(call: CallTool): object[];
  /** Ends what is open. */
  end(status: ItemStatus): object[];
  /** Whether it has text of an answer, or a tool call. */
  readonly hasAnswer: boolean;
  /** The items in their order. Complete after `end`. */
  readonly items: readonly OutputItem[];
}

interface Writing {
  /** The number among the items of its kind. */
  index: number;
  outputIndex: number;
  text: string;
}

export function createOutputStream(runId: string, tools: CalledTools, event: MakeEvent): OutputStream {
  const items: OutputItem[] = [];
  let summary: Writing | null = null;
  let message: Writing | null = null;
  const calls = new Map<number, Writing & { name: string }>();
  const count = { reasoning: 0, message: 0 };
  /** Reasoning after the answer has begun; it would split the answer. */
  let late = '';
  let hasAnswer = false;

  const place = ({ index }: Writing) => ({ runId, index });
  function begin(kind: keyof typeof count): Writing {
    const writing = { index: count[kind], outputIndex: items.length, text: '' };
    count[kind] += 1;
    return writing;
  }
  function added(item: OutputItem): object {
    const output_index = items.push(item) - 1;
    return event('response.output_item.added', { output_index, item });
  }
  function done(outputIndex: number, item: OutputItem): object {
    items[outputIndex] = item;
    return event('response.output_item.done', { output_index: outputIndex, item });
  }
  function inItem({ outputIndex }: Writing, more: object): object {
    return { item_id: items[outputIndex]?.id, output_index: outputIndex, ...more };
  }

  function writeSummary(delta: string): object[] {
    const events: object[] = [];
    if (summary === null) {
      summary = begin('reasoning');
      events.push(added(reasoningItem(place(summary), [])));
      const part = { type: 'summary_text', text: '' };
      events.push(
        event('response.reasoning_summary_part.added', inItem(summary, { summary_index: 0, part })),
      );
    }
    summary.text += delta;
    return [
      ...events,
      event('response.reasoning_summary_text.delta', inItem(summary, { summary_index: 0, delta })),
    ];
  }
  function endSummary(): object[] {
    if (summary === null) return [];
    const ended = summary;
    const { text, outputIndex } = ended;
    summary = null;
    const part = { type: 'summary_text', text };
    return [
      event('response.reasoning_summary_text.done', inItem(ended, { summary_index: 0, text })),
      event('response.reasoning_summary_part.done', inItem(ended, { summary_index: 0, part })),
      done(outputIndex, reasoningItem(place(ended), [text])),
    ];
  }
  function beginMessage(): { writing: Writing; events: object[] } {
    if (message !== null) return { writing: message, events: [] };
    const writing = begin('message');
    message = writing;
    const item = added(messageItem(place(writing), 'in_progress', []));
    const part = event(
      'response.content_part.added',
      inItem(writing, { content_index: 0, part: textPart('') }),
    );
    return { writing, events: [item, part] };
  }
  function endMessage(status: ItemStatus): object[] {
    if (message === null) return [];
    const ended = message;
    const { text, outputIndex } = ended;
    message = null;
    const part = textPart(text);
    return [
      event('response.output_text.done', inItem(ended, { content_index: 0, text, logprobs: [] })),
      event('response.content_part.done', inItem(ended, { content_index: 0, part })),
      done(outputIndex, messageItem(place(ended), status, [part])),
    ];
  }
  function endCall(call: Writing & { name: string }, status: ItemStatus): object[] {
    const item = callItem(place(call), status, { name: call.name, input: call.text }, tools);
    if (item.type === 'function_call') {
      const { name, arguments: json } = item;
      return [
        event('response.function_call_arguments.done', inItem(call, { name, arguments: json })),
        done(call.outputIndex, item),
      ];
    }
    // The text is inside the JSON that the model writes: it is known when that is complete.
    if (item.type !== 'custom_tool_call') return [];
    return [
      event('response.custom_tool_call_input.delta', inItem(call, { delta: item.input })),
      event('response.custom_tool_call_input.done', inItem(call, { input: item.input })),
      done(call.outputIndex, item),
    ];
  }

  return {
    reasoning(text) {
      if (hasAnswer) {
        late += text;
        return [];
      }
      const delta = summary === null ? text.trimStart() : text;
      return delta === '' ? [] : writeSummary(delta);
    },
    text(delta) {
      const before = endSummary();
      const { writing, events } = beginMessage();
      hasAnswer = true;
      writing.text += delta;
      const part = event(
        'response.output_text.delta',
        inItem(writing, { content_index: 0, delta, logprobs: [] }),
      );
      return [...before, ...events, part];
    },
    dropText() {
      if (message !== null) message.text = '';
      hasAnswer = calls.size > 0;
    },
    toolCall({ index, name, input }) {
      const open = calls.get(index);
      const events = open === undefined ? [...endSummary(), ...endMessage('completed')] : [];
      const call = open ?? { index, outputIndex: items.length, text: '', name: name ?? '' };
      if (open === undefined) {
        hasAnswer = true;
        calls.set(index, call);
        events.push(added(callItem(place(call), 'in_progress', { name: call.name, input: '' }, tools)));
      }
      call.text += input;
      if (input === '' || tools.get(call.name)?.type === 'custom') return events;
      return [...events, event('response.function_call_arguments.delta', inItem(call, { delta: input }))];
    },
    end(status) {
      const called = status === 'in_progress' ? 'incomplete' : status;
      const events = [
        ...endSummary(),
        ...endMessage(status),
        ...[...calls.values()].flatMap((call) => endCall(call, called)),
      ];
      const rest = late.trim() === '' ? [] : [...writeSummary(late.trimStart()), ...endSummary()];
      return [...events, ...rest];
    },
    get hasAnswer() {
      return hasAnswer;
    },
    items,
  };
}

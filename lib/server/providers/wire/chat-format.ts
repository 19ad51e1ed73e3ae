/**
 * Chat completions, as OpenAI and everybody who follows its format write them: chunks of a stream, or a whole
 * answer. Text, reasoning, errors and the model that answers are delivered at once; the AI SDK reads tool
 * calls, the finish reason and the usage, in OpenAI's own form.
 */
import { readProviderError } from '@/lib/moa/call/provider-error';
import { type AnswerFormat, type AnswerSink, isObject, type JsonObject, note, report } from './answer-sink';
import { type ChoiceParts, partsOf } from './choice-parts';
import { finishReasonOf } from './finish-reasons';
import { createToolCallChunks } from './tool-call-chunks';
import { hasImpossibleCount, noCounts, openAiUsage, usageIn, withCounts } from './usage-counts';

export function createChatFormat(sink: AnswerSink): AnswerFormat {
  const toolCallChunks = createToolCallChunks();
  let counts = noCounts;
  let model = '';
  let finishReason: string | null = null;
  let hasDelta = false;
  let hasRefused = false;
  let hasToolCall = false;
  /** The content of the last `message` of a provider that repeats the whole text in each chunk. */
  let wholeText = '';
  let isCountWrong = false;
  let isOver = false;

  function sayModel(name: unknown) {
    if (typeof name !== 'string' || name === '' || name === model) return;
    model = name;
    sink.say({ type: 'response-metadata', modelId: name });
  }

  function sayParts({ text, reasoning, refusal, toolCalls }: ChoiceParts) {
    if (reasoning !== '') sink.say({ type: 'reasoning-delta', id: 'plain', delta: reasoning });
    const all = text + refusal;
    if (all !== '') sink.say({ type: 'text-delta', id: 'plain', delta: all });
    hasRefused ||= refusal !== '';
    if (toolCalls.length === 0) return;
    hasToolCall = true;
    sink.pass({ choices: [{ index: 0, delta: { tool_calls: toolCallChunks(toolCalls) } }] });
  }

  function readChoice(choice: JsonObject) {
    const { delta, message, text, finish_reason, error } = choice;
    if (isObject(delta)) {
      hasDelta = true;
      sayParts(partsOf(delta));
    } else if (!hasDelta && isObject(message)) sayParts(grown(partsOf(message)));
    else if (!hasDelta && typeof text === 'string') sayParts(partsOf({ content: text }));
    const reason = finishReasonOf(finish_reason);
    if (reason === 'other')
      note(
        sink,
        `Its provider ended with “${String(finish_reason).slice(0, 60)}”, which is no known finish reason.`,
      );
    if (isObject(error)) return report(sink, { error });
    if (reason === 'error') {
      const said = `The answer ended with the finish reason “${String(finish_reason)}”.`;
      return report(sink, { error: { message: said, type: 'server_error' } });
    }
    finishReason = reason ?? finishReason;
  }

  function grown(parts: ChoiceParts): ChoiceParts {
    const { text } = parts;
    const isWhole = wholeText !== '' && text.startsWith(wholeText);
    const rest = isWhole ? text.slice(wholeText.length) : text;
    wholeText = text;
    return { ...parts, text: rest };
  }

  /** Azure and others say which filter refused the prompt, and nothing else. */
  function readFilter(json: JsonObject): boolean {
    const results = json.prompt_filter_results;
    if (!Array.isArray(results)) return false;
    const filters = results.flatMap((result) =>
      isObject(result) && isObject(result.content_filter_results)
        ? Object.entries(result.content_filter_results)
        : [],
    );
    const hit = filters
      .filter(([, filter]) => isObject(filter) && filter.filtered === true)
      .map(([name]) => name);
    if (hit.length > 0) {
      const message = `The prompt was filtered (${hit.join(', ')}).`;
      report(sink, { error: { message, code: 'content_filter' } });
    }
    return true;
  }

  return {
    get isFinished() {
      return finishReason !== null;
    },
    read(json) {
      sayModel(json.model);
      const usage = usageIn(json);
      if (usage !== null) {
        counts = withCounts(counts, usage);
        isCountWrong ||= hasImpossibleCount(usage);
      }
      const { choices, promptFeedback } = json;
      if (Array.isArray(choices) && choices.length > 0) {
        const own = choices.find((choice) => isObject(choice) && (choice.index ?? 0) === 0);
        if (isObject(own)) readChoice(own);
        return isObject(own);
      }
      if (isObject(promptFeedback) && !('choices' in json)) {
        report(sink, promptFeedback);
        return true;
      }
      if (readFilter(json) || Array.isArray(choices)) return true;
      if (usage !== null) {
        // The usage alone is the last chunk.
        finishReason ??= 'stop';
        return true;
      }
      if (!isObject(json.message) && readProviderError(json).message !== null) return 'error';
      return 'id' in json || 'object' in json || 'model' in json;
    },
    done() {
      finishReason ??= 'stop';
    },
    end() {
      if (isOver) return;
      isOver = true;
      if (isCountWrong)
        note(sink, 'Its provider reported token counts that cannot be right; they were not used.');
      const usage = openAiUsage(counts);
      // Groq's package reads its usage elsewhere.
      if (usage !== null) sink.pass({ choices: [], usage, x_groq: { usage } });
      if (finishReason === null) return;
      const isRefusal = hasRefused && finishReason === 'stop';
      const isToolCall = hasToolCall && finishReason === 'stop';
      const finish_reason = isRefusal ? 'content_filter' : isToolCall ? 'tool_calls' : finishReason;
      sink.pass({ choices: [{ index: 0, delta: {}, finish_reason }] });
    },
  };
}

/**
 * Reads the body of a provider's answer to a streamed request, whatever it turned out to be: server-sent
 * events, JSON, lines of JSON, a page, or text. What carries nothing is left out, and what is not understood
 * becomes a note on the call.
 */
import { StringDecoder } from 'node:string_decoder';
import { createParser } from 'eventsource-parser';
import { readProviderError } from '@/lib/moa/call/provider-error';
import { type AnswerFormat, type AnswerSink, isObject, type JsonObject, note, report } from './answer-sink';
import { createAnthropicFormat } from './anthropic-format';
import { createChatFormat } from './chat-format';
import { createGoogleFormat } from './google-format';
import { isKeepAliveName, isKeepAliveObject, isKeepAliveText } from './keep-alives';
import { lenientJson } from './lenient-json';

const formats = { chat: createChatFormat, google: createGoogleFormat, anthropic: createAnthropicFormat };

/** The name of the format that a provider speaks. */
export type FormatName = keyof typeof formats;

export interface AnswerReader {
  take(bytes: Uint8Array): void;
  /** Text of the answer was read elsewhere. */
  textWasRead(): void;
  /** The body is over. */
  end(): void;
  /** Whether the answer is complete, so that a broken connection changes nothing. */
  readonly isFinished: boolean;
}

/** More than these tell nobody anything. */
const maxNotes = 3;

export function createAnswerReader(name: FormatName, out: AnswerSink): AnswerReader {
  const sink: AnswerSink = {
    ...out,
    close() {
      isOver = true;
      out.close();
    },
  };
  const format: AnswerFormat = formats[name](sink);
  const decoder = new StringDecoder('utf8');
  /** The beginning, until it shows what the body is. Then the parts of a body that is no stream. */
  let parts: string[] = [];
  let kind: 'unknown' | 'events' | 'document' = 'unknown';
  let isUnderstood = false;
  let isOver = false;
  let isEnding = false;
  const strange: string[] = [];

  const parser = createParser({
    onEvent: ({ event = '', data }) => readEvent(event, data),
  });

  function readEvent(event: string, data: string) {
    if (isOver || isKeepAliveName(event)) return;
    if (event === 'error' || event === 'exception') return fail(lenientJson(data) ?? data, data);
    if (/^(?:done|end|close|complete|finish)$/i.test(event) && !data.includes('{')) return readDone();
    readData(data);
  }

  function readData(data: string) {
    const text = withoutPrefix(data);
    if (/^"?\[done\]"?$/i.test(text)) return readDone();
    const json = lenientJson(text);
    if (json !== undefined) return readJson(json, text);
    // Events whose separating lines were lost.
    if (text.includes('\n')) {
      for (const line of text.split('\n')) readData(line);
    } else if (!isKeepAliveText(text) && !isEnding) strange.push(text);
  }

  /** @param text the JSON, for a note. */
  function readJson(json: unknown, text: string) {
    if (isOver) return;
    if (isObject(json)) readObject(json, text);
    else if (Array.isArray(json)) {
      for (const entry of json) if (isObject(entry)) readObject(entry, text);
    } else if (typeof json === 'string' && !isKeepAliveText(json)) strange.push(json);
  }

  function readObject(json: JsonObject, text: string) {
    if (isReport(json)) return fail(json, text);
    if (isKeepAliveObject(json)) return;
    const read = format.read(json);
    if (read === 'error') fail(json, text);
    else if (read) isUnderstood = true;
    else strange.push(text);
  }

  function fail(error: unknown, text: string) {
    if (format.isFinished) strange.push(text);
    else report(sink, error);
  }

  function readDone() {
    isUnderstood = true;
    format.done();
    finish();
    sink.close();
  }

  function takeText(text: string) {
    if (isOver || text === '') return;
    if (kind === 'events') return parser.feed(text);
    parts.push(text);
    if (kind === 'unknown') begin(false);
  }

  /** Decides by the first characters; a content type says nothing reliable. */
  function begin(isEnd: boolean) {
    const start = parts.join('').trimStart();
    parts = start === '' ? [] : [start];
    if (/^(?:data|event|id|retry)?\s?:/.test(start)) {
      kind = 'events';
      parts = [];
      parser.feed(start);
    } else if (isEnd || start.length >= 8 || /^[[{<]/.test(start)) kind = 'document';
  }

  function readDocument(text: string) {
    const json = lenientJson(text);
    if (typeof json === 'object' && json !== null) {
      readJson(json, text);
      if (isUnderstood) format.done();
      return;
    }
    if (lineObjects(text) > 0) {
      for (const line of text.split('\n')) readData(line);
      return;
    }
    // A JSON answer that breaks off is cut, not a message.
    if (!/^\s*[[{]/.test(text) && text.trim() !== '') report(sink, text);
  }

  function end() {
    if (isOver) return;
    isEnding = true;
    takeText(decoder.end());
    if (kind === 'unknown') begin(true);
    if (kind === 'document') readDocument(parts.join(''));
    // An event without the line that ends it.
    else if (!isOver) parser.feed('\n\n');
    finish();
  }

  function finish() {
    if (isOver) return;
    isOver = true;
    const [first] = strange;
    if (first !== undefined && !isUnderstood) report(sink, first);
    for (const said of strange.slice(0, isUnderstood ? maxNotes : 0))
      note(sink, `Its provider sent something that is not understood: ${said.slice(0, 200)}`);
    format.end();
  }

  return {
    take: (bytes) => takeText(decoder.write(Buffer.from(bytes))),
    textWasRead() {
      isUnderstood = true;
    },
    end,
    get isFinished() {
      return format.isFinished;
    },
  };
}

/** How many lines of a text are JSON objects. */
function lineObjects(text: string): number {
  return text.split('\n').filter((line) => isObject(lenientJson(line))).length;
}

/** Proxies repeat the name of the field. */
function withoutPrefix(data: string): string {
  return data.trim().replace(/^(?:data:\s*)+/, '');
}

function isReport({ type, object, error, errors, choices }: JsonObject): boolean {
  if (type === 'error' || object === 'error') return true;
  const isSet = (value: unknown) => value !== null && value !== undefined && value !== false && value !== '';
  // Some servers write an empty error into every chunk.
  const isInChunk = Array.isArray(choices) && choices.length > 0;
  if (isInChunk) return readProviderError({ error }).message !== null;
  return isSet(error) || (Array.isArray(errors) ? errors.length > 0 : isSet(errors));
}

/**
 * Fewer, longer events out of a stream of chat completions in OpenAI's wire format: neighbouring chunks that hold
 * nothing but a piece of text become one. Everything else passes byte for byte.
 *
 * The AI SDK spends some 40 µs on each event (a schema, five stages of web streams), whatever its length; a reader
 * sees a frame each 30 ms at the most. Measured in docs/performance.md.
 */

export interface DeltaMerger {
  /** What can be handed on of the bytes that came: whole events. */
  merge(bytes: Buffer): Uint8Array;
  /** What was held back: the beginning of an event. */
  rest(): Uint8Array;
}

const eventEnd = '\n\n';
const nothing = Buffer.alloc(0);

export function createDeltaMerger(): DeltaMerger {
  let held: Buffer = nothing;
  let merging = true;
  return {
    merge(bytes) {
      if (!merging) return bytes;
      const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
      const end = all.lastIndexOf(eventEnd);
      if (end < 0) {
        // Another line end, or an event that comes in pieces: not worth holding anything back for.
        merging = false;
        held = nothing;
        return all;
      }
      held = all.subarray(end + eventEnd.length);
      return Buffer.from(mergeEvents(all.toString('utf8', 0, end).split(eventEnd)));
    },
    rest: () => held,
  };
}

type Channel = 'content' | 'reasoning_content';

interface TextChunk {
  json: { choices: [{ delta: Record<string, unknown> }] };
  channel: Channel;
  text: string;
}

function mergeEvents(events: readonly string[]): string {
  const merged: string[] = [];
  let run: { first: string; chunks: TextChunk[] } | null = null;
  function endRun() {
    if (run !== null) merged.push(run.chunks.length === 1 ? run.first : eventOf(run.chunks));
    run = null;
  }
  for (const event of events) {
    const chunk = textChunkOf(event);
    if (chunk === null || (run !== null && run.chunks[0]?.channel !== chunk.channel)) endRun();
    if (chunk === null) merged.push(event);
    else if (run === null) run = { first: event, chunks: [chunk] };
    else run.chunks.push(chunk);
  }
  endRun();
  return merged.map((event) => event + eventEnd).join('');
}

function eventOf(chunks: readonly TextChunk[]): string {
  const [first] = chunks as [TextChunk];
  const text = chunks.map((chunk) => chunk.text).join('');
  const [choice] = first.json.choices;
  const json = { ...first.json, choices: [{ ...choice, delta: { ...choice.delta, [first.channel]: text } }] };
  return `data: ${JSON.stringify(json)}`;
}

/** Null for whatever is more, or other, than one piece of text of the first choice. */
function textChunkOf(event: string): TextChunk | null {
  if (!event.startsWith('data: {') || event.includes('\n')) return null;
  const json = parse(event.slice('data: '.length));
  if (json === null || isSet(json.error) || isSet(json.usage) || !Array.isArray(json.choices)) return null;
  const [choice, second] = json.choices;
  if (!isObject(choice) || second !== undefined || !isObject(choice.delta)) return null;
  const { delta, index, finish_reason, ...more } = choice;
  if (isSet(finish_reason) || (index !== 0 && isSet(index)) || Object.values(more).some(isSet)) return null;
  const said = Object.entries(delta).filter(
    ([name, value]) => name !== 'role' && isSet(value) && value !== '',
  );
  const [[channel, text] = []] = said;
  if (said.length !== 1 || typeof text !== 'string') return null;
  if (channel !== 'content' && channel !== 'reasoning_content') return null;
  return { json: json as TextChunk['json'], channel, text };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isSet(value: unknown): boolean {
  return value !== null && value !== undefined;
}

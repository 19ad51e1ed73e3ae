/**
 * Extracts plain text from a stream of chat completion chunks, before the AI SDK reads it.
 *
 * Nearly every event of such a stream carries one piece of text and nothing else. The AI SDK spends about 100
 * µs on each (schema, four web streams), which at a hundred runs side by side uses a whole core. So text is
 * extracted here, and the SDK reads the rest: roles, finish reasons, usage, errors, tools, and everything
 * unknown. From the first such event on, all bytes go to the SDK, so that the order is kept. Measured in
 * docs/performance-log.md.
 */

/** The channels of text, by their names on the wire. */
const channels = new Map([
  ['content', 'text'],
  ['reasoning_content', 'reasoning'],
  ['reasoning', 'reasoning'],
] as const);

export type PlainDelta = { channel: 'text' | 'reasoning'; text: string };

export interface PlainDeltas {
  /** Adjacent pieces joined, in order. */
  said: PlainDelta[];
  /** What is left for the SDK: complete events, or everything. All of `said` precedes it. */
  rest: Uint8Array;
}

export interface PlainDeltaReader {
  take(bytes: Buffer): PlainDeltas;
  /** An event with something else has come: from now on everything goes to the SDK. */
  readonly over: boolean;
  /** The incomplete event that was held back when the stream ended. */
  held(): Uint8Array;
}

const eventEnd = '\n\n';
const nothing = Buffer.alloc(0);

export function createPlainDeltaReader(): PlainDeltaReader {
  const template = createTemplate();
  let held: Buffer = nothing;
  let over = false;

  /**
   * Reads events until one carries something else.
   * @returns the rest for the SDK.
   */
  function readEvents(events: string, said: PlainDelta[]): string {
    let left = '';
    for (let start = 0; start < events.length; ) {
      const next = events.indexOf(eventEnd, start) + eventEnd.length;
      const event = events.slice(start, next - eventEnd.length);
      const delta = template.match(event) ?? deltaOf(event);
      if (delta === 'other') {
        over = true;
        return left + events.slice(start);
      }
      if (delta === 'nothing') left += event + eventEnd;
      else {
        template.learn(event, delta);
        add(said, delta);
      }
      start = next;
    }
    return left;
  }

  return {
    take(bytes) {
      if (over) return { said: [], rest: bytes };
      const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
      held = nothing;
      const end = all.lastIndexOf(eventEnd);
      if (end < 0) {
        // Other line ends or events in pieces are left to the SDK.
        over = true;
        return { said: [], rest: all };
      }
      const said: PlainDelta[] = [];
      const rest = Buffer.from(readEvents(all.toString('utf8', 0, end + eventEnd.length), said));
      const tail = all.subarray(end + eventEnd.length);
      if (over) return { said, rest: Buffer.concat([rest, tail]) };
      // An empty view would keep the whole buffer alive.
      held = tail.length === 0 ? nothing : tail;
      return { said, rest };
    },
    get over() {
      return over;
    },
    held: () => held,
  };
}

function add(said: PlainDelta[], delta: PlainDelta): void {
  const last = said.at(-1);
  if (last?.channel === delta.channel) last.text += delta.text;
  else said.push({ ...delta });
}

/**
 * `nothing`: no text and nothing that must follow text. `other`: more, or something else, than one piece of
 * text.
 */
function deltaOf(event: string): PlainDelta | 'nothing' | 'other' {
  if (event.includes('\n')) return 'other';
  if (event.startsWith(':')) return 'nothing';
  if (!event.startsWith('data: {')) return 'other';
  const json = parse(event.slice('data: '.length));
  if (json === null || isSet(json.error) || isSet(json.usage) || !Array.isArray(json.choices)) return 'other';
  const [choice, second] = json.choices;
  if (!isObject(choice) || second !== undefined || !isObject(choice.delta)) return 'other';
  const { delta, index, finish_reason, ...more } = choice;
  if (isSet(finish_reason) || (index !== 0 && isSet(index)) || Object.values(more).some(isSet))
    return 'other';
  const says = Object.entries(delta).filter(
    ([name, value]) => name !== 'role' && isSet(value) && value !== '',
  );
  const [[name, text] = []] = says;
  if (name === undefined) return 'nothing';
  const channel = channels.get(name as 'content');
  if (says.length !== 1 || typeof text !== 'string' || channel === undefined) return 'other';
  return { channel, text };
}

/**
 * A provider writes the same JSON around each piece of text. Once that template is known, a piece is read
 * without parsing its event. This is sound: an event that equals the template with another JSON string in
 * place of the text parses as such.
 */
function createTemplate() {
  let lessons = maxLessons;
  let known: { before: string; after: string; channel: PlainDelta['channel'] } | null = null;
  return {
    match(event: string): PlainDelta | null {
      if (known === null || !event.startsWith(known.before) || !event.endsWith(known.after)) return null;
      const literal = event.slice(known.before.length, event.length - known.after.length);
      const text = literal.startsWith('"') ? parse(literal) : null;
      return typeof text === 'string' && text !== '' ? { channel: known.channel, text } : null;
    },
    learn(event: string, { channel, text }: PlainDelta) {
      if (lessons === 0 || (known?.channel === channel && event.startsWith(known.before))) return;
      lessons -= 1;
      const literal = JSON.stringify(text);
      const at = event.lastIndexOf(literal);
      if (at < 0) return;
      const before = event.slice(0, at);
      const after = event.slice(at + literal.length);
      // The same text may occur elsewhere in the event; the occurrence that changes it is the right one.
      const other = deltaOf(`${before}"${probe}"${after}`);
      if (typeof other === 'object' && other.text === probe) known = { before, after, channel };
    },
  };
}

const probe = 'another text';
/** Some providers pad each event differently: then there is no template. */
const maxLessons = 16;

function parse(text: string): ReturnType<typeof JSON.parse> {
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

/**
 * The plain text out of a stream of chat completions in OpenAI's wire format, read before the AI SDK sees it.
 *
 * Nearly every event of such a stream says one more piece of text and nothing else. The AI SDK spends some 100 µs on
 * each (a schema, four stages of web streams), which with a hundred runs side by side is all of a core. So text is
 * taken out here as it comes, and the SDK reads the rest: roles, finish reasons, usage, errors, tools, and whatever is
 * not understood. From the first event that says anything else on, all bytes go to the SDK: what it says is never
 * overtaken by text that came after it. Measured in docs/performance.md.
 */

/** The channels of text, by the names that the wire has for them. */
const channels = new Map([
  ['content', 'text'],
  ['reasoning_content', 'reasoning'],
  ['reasoning', 'reasoning'],
] as const);

export type PlainDelta = { channel: 'text' | 'reasoning'; text: string };

export interface PlainDeltas {
  /** The text of neighbouring pieces as one, in their order. */
  said: PlainDelta[];
  /** What is left for the SDK: whole events, or all that came. All of `said` comes before it. */
  rest: Uint8Array;
}

export interface PlainDeltaReader {
  take(bytes: Buffer): PlainDeltas;
  /** Something other than text has come: from there on nothing is said, and all is left. */
  readonly over: boolean;
  /** What was held back when the stream ended: the beginning of an event. */
  held(): Uint8Array;
}

const eventEnd = '\n\n';
const nothing = Buffer.alloc(0);

export function createPlainDeltaReader(): PlainDeltaReader {
  const template = createTemplate();
  let held: Buffer = nothing;
  let over = false;

  /** Reads events until one says something else. @returns what is left of them for the SDK. */
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
        // Another line end, or an event that comes in pieces: not worth holding anything back for.
        over = true;
        return { said: [], rest: all };
      }
      const said: PlainDelta[] = [];
      const rest = Buffer.from(readEvents(all.toString('utf8', 0, end + eventEnd.length), said));
      const tail = all.subarray(end + eventEnd.length);
      if (over) return { said, rest: Buffer.concat([rest, tail]) };
      // A view of nothing would keep all of what it was cut from.
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

/** `nothing` says no text and nothing that follows text, `other` whatever is more, or other, than one piece of it. */
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
 * A model says the same around each piece of its text: once that is known, a piece is read without the rest of its
 * event. Sound, since an event that is the template's with another JSON string in the place of the text parses as it.
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
      // The same words may stand elsewhere in the event: those of the text are the ones that change it.
      const other = deltaOf(`${before}"${probe}"${after}`);
      if (typeof other === 'object' && other.text === probe) known = { before, after, channel };
    },
  };
}

const probe = 'another text';
/** Some providers pad each event with something of its own: there is no template to be found. */
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

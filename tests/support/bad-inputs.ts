/** Inputs that break careless servers, each applied to the example body of a route. */
import { gzipSync } from 'node:zlib';

/** What is sent instead of the example. */
export interface BadInput {
  body: string | Uint8Array | null;
  headers?: Record<string, string>;
  /** The text that a free field has; what is stored of it must be all of it. */
  text?: string;
}

type Example = Record<string, unknown>;

/** Fields that hold what a person writes. */
const freeFields = new Set(['title', 'content', 'name', 'description', 'question', 'instructions']);

/** The example as a new request: with the same id it would be the one before. */
function asNew(example: unknown): unknown {
  return JSON.parse(
    JSON.stringify(example ?? {}, (key, value) => (key === 'clientId' ? crypto.randomUUID() : value)),
  );
}

/** The example with the first free field replaced; null where there is none. */
function withText(example: unknown, text: string): unknown {
  let done = false;
  const changed = JSON.stringify(example, (key, value) => {
    if (typeof value !== 'string' || !freeFields.has(key) || done) return value;
    done = true;
    return text;
  });
  return done ? JSON.parse(changed) : null;
}

const text =
  (value: string) =>
  (example: unknown): BadInput => {
    const changed = withText(asNew(example), value);
    return changed === null ? { body: '{}' } : { body: JSON.stringify(changed), text: value };
  };

/** The source text of the example, with the first value replaced by `json`. */
const firstValue =
  (json: string) =>
  (example: unknown): BadInput => {
    const entries = Object.entries(asNew(example) as Example);
    const [first = ['content', 'x'], ...rest] = entries;
    const others = rest.map(([key, value]) => `,${JSON.stringify(key)}:${JSON.stringify(value)}`).join('');
    return { body: `{${JSON.stringify(first[0])}:${json}${others}}` };
  };

const source = (body: string | Uint8Array) => (): BadInput => ({ body });
const around =
  (change: (json: string) => string) =>
  (example: unknown): BadInput => ({
    body: change(JSON.stringify(asNew(example))),
  });

const megabyte = 'x'.repeat(1024 * 1024);

/** By name. */
export const badInputs: Record<string, (example: unknown) => BadInput> = {
  // Sizes.
  'text at its limit': text('x'.repeat(200)),
  'text past any limit': text('x'.repeat(500_001)),
  'ten megabytes': () => ({ body: JSON.stringify({ title: megabyte.repeat(10) }) }),
  'a gzip bomb': () => ({
    body: gzipSync(Buffer.alloc(10 * 1024 * 1024, 32)),
    headers: { 'content-encoding': 'gzip' },
  }),
  // Unicode.
  'zero-width joiners': text('a\u200d\u200d\u200db'),
  '10,000 combining marks': text(`a${'\u0301'.repeat(10_000)}`),
  'a right-to-left override': text('abc\u202ecba'),
  'tag characters': text('\u{e0041}\u{e0042}x\u{e007f}'),
  'a byte order mark in the text': text('\ufeffx'),
  'a byte order mark before the body': around((json) => `\ufeff${json}`),
  'decomposed letters': text('e\u0301 n\u0303'),
  'an emoji of four people': text('👨‍👩‍👧‍👦 x'),
  NUL: text('a\0b'),
  'C0 controls': text('a\u0001\u0008\u001fb'),
  ESC: text('\u001b[31mred'),
  CRLF: text('one\r\ntwo'),
  'a lone surrogate': around((json) => json.replace(/:"/, ':"\\ud800')),
  'bytes that are not UTF-8': source(
    Uint8Array.of(0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d),
  ),
  // JSON.
  '20,000 levels': source('['.repeat(20_000) + ']'.repeat(20_000)),
  '20,000 levels in a field': firstValue(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`),
  __proto__: around((json) => json.replace(/^\{/, '{"__proto__":{"admin":true},')),
  constructor: around((json) => json.replace(/^\{/, '{"constructor":{"prototype":{}},')),
  'duplicate keys': around((json) => json.replace(/^\{/, '{"title":"a","title":"b",')),
  '1e400': firstValue('1e400'),
  'a number': firstValue('7'),
  'a negative number': firstValue('-1'),
  true: firstValue('true'),
  null: firstValue('null'),
  'an object': firstValue('{}'),
  'an array': firstValue('[]'),
  'an empty text': firstValue('""'),
  'a body that is null': source('null'),
  'a body that is an array': source('[]'),
  'a cut body': around((json) => json.slice(0, -1)),
  'no body': () => ({ body: null }),
  // Texts of other languages than JSON.
  'percent, underscore, backslash': text('100%_\\%'),
  'quotes and comments of SQL': text(`'; DROP TABLE "Run"; --`),
  'tags and entities': text('<script>alert(1)</script>&lt;'),
};

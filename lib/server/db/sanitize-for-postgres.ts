/**
 * Text as PostgreSQL takes it: it refuses NUL in `text`, and lone surrogates in `jsonb`. Model output is clean when
 * it enters the pipeline; this is for what else a provider can put into an error or a parameter.
 */
export function sanitizeForPostgres(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** As JSON escapes what `sanitizeForPostgres` takes out: NUL and lone surrogates. */
const unstorable = /\\u(?:0000|d[89a-f])/;

/** A value as JSON text for a `jsonb` parameter. */
export function jsonForPostgres(value: unknown): string {
  const json = JSON.stringify(value);
  // Looking at each of its strings takes ten times as long: every call that runs passes here four times a second.
  if (!unstorable.test(json)) return json;
  return JSON.stringify(value, (_key, part) => (typeof part === 'string' ? sanitizeForPostgres(part) : part));
}

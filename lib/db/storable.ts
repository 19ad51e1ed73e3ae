/**
 * Text as PostgreSQL takes it: it refuses NUL in `text`, and lone surrogates in `jsonb`. Model output is clean when
 * it enters the pipeline; this is for what else a provider can put into an error or a parameter.
 */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** A value as JSON text for a `jsonb` parameter. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part) => (typeof part === 'string' ? storableText(part) : part));
}

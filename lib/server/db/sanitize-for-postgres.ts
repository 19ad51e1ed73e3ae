/**
 * Removes what PostgreSQL refuses: NUL in `text` and lone surrogates in `jsonb`. Model output is already
 * clean; this covers errors and parameters of providers.
 */
export function sanitizeForPostgres(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** Matches what `sanitizeForPostgres` removes, as JSON escapes it. */
const unstorable = /\\u(?:0000|d[89a-f])/;

/** A value as JSON text for a `jsonb` parameter. */
export function jsonForPostgres(value: unknown): string {
  const json = JSON.stringify(value);
  // Checking every string takes ten times as long, and every running call passes here four times a second.
  if (!unstorable.test(json)) return json;
  return JSON.stringify(value, (_key, part) => {
    if (typeof part === 'string') return sanitizeForPostgres(part);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [sanitizeForPostgres(key), inner]));
  });
}

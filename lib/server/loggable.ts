import { stdSerializers } from 'pino';

type Redact = (text: string) => string;

/**
 * A value as a log line may hold it. Every string is redacted before it becomes JSON, whose escapes would hide a key.
 * Of an error only type, code, message and stack remain: its other properties may quote requests, answers or rows.
 */
export function loggable(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Error) {
    const { type, code, message, stack } = stdSerializers.err(value);
    return loggable({ type, code, message, stack }, redact);
  }
  if (Array.isArray(value)) return value.map((item) => loggable(item, redact));
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      typeof field === 'string' ? namedText(name, field, redact) : loggable(field, redact),
    ]),
  );
}

/** The name decides too: what follows "authorization=" is a secret whatever it looks like. */
function namedText(name: string, text: string, redact: Redact): string {
  const prefix = `${name}=`;
  const pair = redact(prefix + text);
  return pair.startsWith(prefix) ? pair.slice(prefix.length) : redact(text);
}

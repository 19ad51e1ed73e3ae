/**
 * The server log: one line per message on standard error, as JSON or as text for people, without secrets and without
 * content of conversations.
 */
import pino from 'pino';
import { env } from './env';
import { formatLogLine } from './format-log-line';
import { knownSecrets } from './known-secrets';
import { logContext } from './log-context';
import { redactSecrets } from './redact';

/** Removes known secrets, and whatever looks like a key, from a text. */
export function redact(text: string): string {
  return redactSecrets(text, knownSecrets());
}

const isPretty = env.LOG_FORMAT === undefined ? process.stderr.isTTY : env.LOG_FORMAT === 'pretty';

const logger = pino(
  {
    base: undefined,
    level: env.LOG_LEVEL,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    mixin: () => logContext.getStore() ?? {},
    hooks: { streamWrite: (line) => redactSecrets(line, knownSecrets().flatMap(inJson)) },
  },
  // Written synchronously: a process that ends loses no line.
  { write: (line: string) => process.stderr.write(isPretty ? formatLogLine(line) : line) },
);

/** Logs a failure that nobody is told of otherwise. @param where what was being done: "closing", "run <id>". */
export function logError(where: string, error: unknown): void {
  if (error instanceof Error) logger.error({ err: error }, `${where}: ${error.message}`);
  else logger.error(`${where}: ${String(error)}`);
}

/** A secret as it may stand in a line of JSON. */
function inJson(secret: string): string[] {
  const escaped = JSON.stringify(secret).slice(1, -1);
  return escaped === secret ? [secret] : [secret, escaped];
}

/**
 * The server log: one line per message on standard error, as JSON or as text for people, without secrets and without
 * content of conversations.
 */
import pino from 'pino';
import { env } from './env';
import { formatLogLine } from './format-log-line';
import { knownSecrets } from './known-secrets';
import { logContext } from './log-context';
import { loggable } from './loggable';
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
    // `loggable` has made plain fields of errors, which the default serializer would take for errors again.
    serializers: { err: (fields: unknown) => fields },
    mixin() {
      const { client: _, ...fields } = logContext.getStore() ?? {};
      return fields;
    },
  },
  // Written synchronously: a process that ends loses no line.
  { write: (line: string) => process.stderr.write(isPretty ? formatLogLine(line) : line) },
);

/** Logs a failure that nobody is told of otherwise. @param where what was being done: "closing", "run <id>". */
export function logError(where: string, error: unknown): void {
  if (error instanceof Error) write('error', `${where}: ${error.message}`, { err: error });
  else write('error', `${where}: ${String(error)}`);
}

/** Logs that a request was refused, by status and code: the message may quote what was sent. */
export function logRefusal(request: string, { status, code }: { status: number; code: string }): void {
  write('info', `${request}: ${status} ${code}`, { status, code });
}

/** Logs what an operator should know and nothing is wrong with. */
export function logNotice(message: string): void {
  write('info', message);
}

function write(level: 'error' | 'info', message: string, fields: object = {}): void {
  if (logger.isLevelEnabled(level)) logger[level](loggable(fields, redact), redact(message));
}

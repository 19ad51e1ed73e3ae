/** The server's own log: one line a message on standard error, without secrets. */

import { knownSecrets } from './known-secrets';
import { redactSecrets } from './redact';

/** Takes every key that this server knows, and whatever looks like one, out of a text. */
export function redact(text: string): string {
  return redactSecrets(text, knownSecrets());
}

export function logError(where: string, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(redact(`${new Date().toISOString()} ${where}: ${detail}`));
}

/** The server log: one line per message on standard error, without secrets. */

import { knownSecrets } from './known-secrets';
import { redactSecrets } from './redact';

/** Removes known secrets, and whatever looks like a key, from a text. */
export function redact(text: string): string {
  return redactSecrets(text, knownSecrets());
}

export function logError(where: string, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(redact(`${new Date().toISOString()} ${where}: ${detail}`));
}

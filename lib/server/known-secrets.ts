/** Every secret that this process has used. Redaction removes them from texts; a run may still use a replaced one. */
import { env } from './env';
import { processSingleton } from './process-singleton';

const environmentSecrets = Object.entries(env).flatMap(([name, value]) =>
  /_(API_KEY|TOKEN)$/.test(name) && typeof value === 'string' ? [value] : [],
);
const secrets = processSingleton('secrets', () => new Set<string>(environmentSecrets));

export function knownSecrets(): readonly string[] {
  return [...secrets];
}

/** Call this before a secret is used for the first time. */
export function rememberSecrets(used: Iterable<string>): void {
  for (const secret of used) secrets.add(secret);
}

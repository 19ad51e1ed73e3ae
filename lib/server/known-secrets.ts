/** Every secret that this process has used: what redaction takes out of texts. Runs may still use one that was replaced. */
import { env } from './env';
import { processWide } from './process-singleton';
import { environmentKeys } from '@/lib/server/providers/registry/environment-keys';

const ofEnvironment = [...Object.values(environmentKeys), env.OPENAI_COMPATIBLE_API_KEY];
const secrets = processWide(
  'secrets',
  () => new Set<string>(ofEnvironment.filter((secret) => secret !== undefined)),
);

export function knownSecrets(): readonly string[] {
  return [...secrets];
}

/** To be called before a secret is used for the first time. */
export function rememberSecrets(used: Iterable<string>): void {
  for (const secret of used) secrets.add(secret);
}

/** The server's own log: one line a message on standard error, without secrets. */
import { env } from './env';
import { redactSecrets } from './models/redact';

const secrets = [
  env.TOGETHER_API_KEY,
  env.OPENROUTER_API_KEY,
  env.OPENAI_API_KEY,
  env.ANTHROPIC_API_KEY,
  env.GOOGLE_GENERATIVE_AI_API_KEY,
  env.GROQ_API_KEY,
  env.OPENAI_COMPATIBLE_API_KEY,
].filter((secret) => secret !== undefined);

/** Takes every key that this server knows, and whatever looks like one, out of a text. */
export function redact(text: string): string {
  return redactSecrets(text, secrets);
}

export function logError(where: string, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(redact(`${new Date().toISOString()} ${where}: ${detail}`));
}

/** Takes the token of a new password from better-auth, which would send it by mail. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { processSingleton } from '@/lib/server/process-singleton';

const taking = processSingleton('resetTokens', () => new AsyncLocalStorage<{ token: string | null }>());

/** Called by better-auth. */
export function takeResetToken(token: string): void {
  const taken = taking.getStore();
  if (taken !== undefined) taken.token = token;
}

/** @param request asks better-auth for a token. @returns it; null for an unknown email. */
export async function resetTokenOf(request: () => Promise<unknown>): Promise<string | null> {
  const taken = { token: null };
  await taking.run(taken, request);
  return taken.token;
}

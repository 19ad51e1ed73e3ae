import { StrataError } from '@/lib/errors';
import { accountsOn } from './accounts-mode';
import type { Auth } from './auth';

/**
 * better-auth, loaded at its first use: a server without accounts does not need it.
 * @throws StrataError `not_found` without accounts.
 */
export async function loadAuth(): Promise<Auth> {
  if (!accountsOn) throw new StrataError('not_found', 'Strata runs without accounts here.');
  const { auth } = await import('./auth');
  return auth();
}

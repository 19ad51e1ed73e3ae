import { passkeyClient } from '@better-auth/passkey/client';
import { createAuthClient } from 'better-auth/client';
import { twoFactorClient } from 'better-auth/client/plugins';

/** The client of /api/auth. */
export const authClient = createAuthClient({ plugins: [twoFactorClient(), passkeyClient()] });

interface Answer<T> {
  data: T | null;
  error: { message?: string; status: number } | null;
}

/** The data of an answer of better-auth. @throws Error with a message for the person. */
export async function dataOf<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error } = await answer;
  if (error === null) return data as T;
  if (error.status === 429) throw new Error('Too many attempts. Wait a minute, then try again.');
  throw new Error(error.message || 'Strata cannot be reached. Try again.');
}

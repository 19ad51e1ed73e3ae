import { hkdfSync } from 'node:crypto';
import { env } from '@/lib/server/env';
import { processSingleton } from '@/lib/server/process-singleton';

const holder = processSingleton<{ secret: string | null }>('authSecret', () => ({ secret: null }));

/** Derives the secret that signs cookies from the key that all instances share (HKDF, RFC 5869). */
export function setAuthSecret(secretKey: Uint8Array): void {
  const derived = hkdfSync('sha256', secretKey, new Uint8Array(), 'strata sessions', 32);
  holder.secret = Buffer.from(derived).toString('base64');
}

export function authSecret(): string {
  if (holder.secret === null)
    throw new Error(`The secret of sessions is not set (ACCOUNTS=${env.ACCOUNTS}).`);
  return holder.secret;
}

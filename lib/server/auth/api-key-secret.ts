/** What a key is: an id that finds it, and 256 random bits of which only the hash is kept. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export interface NewKey {
  id: string;
  /** The whole of it, shown once. */
  key: string;
  hash: string;
  lastFour: string;
}

const prefix = 'sk-strata';
const secretBytes = 32;
const idBytes = 9;

export function newKey(): NewKey {
  const id = randomBytes(idBytes).toString('hex');
  const key = `${prefix}-${id}-${randomBytes(secretBytes).toString('base64url')}`;
  return { id, key, hash: hashOf(key), lastFour: key.slice(-4) };
}

/** Null where it has not the form. */
export function idOfKey(key: string): string | null {
  return /^sk-strata-([0-9a-f]{18})-[A-Za-z0-9_-]{43}$/.exec(key)?.[1] ?? null;
}

/** In a time that says nothing of where they differ. A fast hash is enough: nobody tries 2^256 keys. */
export function isKey(key: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(key), 'hex'), Buffer.from(hash, 'hex'));
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

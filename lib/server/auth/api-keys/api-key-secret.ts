/** An API key: an id to look it up, and 256 random bits of which only the hash is stored. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export interface NewKey {
  id: string;
  /** The whole key, shown once. */
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

/** Null for text that does not have the form of a key. */
export function idOfKey(key: string): string | null {
  return /^sk-strata-([0-9a-f]{18})-[A-Za-z0-9_-]{43}$/.exec(key)?.[1] ?? null;
}

/** Compares in constant time. A fast hash suffices: nobody can try 2^256 keys. */
export function isKey(key: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(key), 'hex'), Buffer.from(hash, 'hex'));
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** A mixture in the fragment of a URL, which browsers never send: JSON in UTF-8, base64url. Pure. */

import { type ReadMixture, readMixture } from '@/lib/contract/read-mixture';
import type { Mixture } from '@/lib/mixture/mixture-schema';

const key = '#m=';

/** "#m=eyJuYW1l…" */
export function fragmentOf(mixture: Mixture): string {
  const bytes = new TextEncoder().encode(JSON.stringify(mixture));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return key + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Null when the fragment contains no mixture. */
export function readFragment(fragment: string): ReadMixture | null {
  if (!fragment.startsWith(key)) return null;
  try {
    const binary = atob(fragment.slice(key.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return readMixture(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { ok: false, reason: 'The link is cut off or changed.' };
  }
}

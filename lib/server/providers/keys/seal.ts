/** Encrypts text that only this server can decrypt: AES-256-GCM. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const version = 'v1';
const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a text as `v1.<nonce>.<tag>.<ciphertext>`, each in base64url.
 * @param context what the text belongs to; decryption needs the same context.
 */
export function seal(secretKey: Uint8Array, text: string, context: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, secretKey, nonce, { authTagLength: tagBytes });
  cipher.setAAD(contextBytes(context));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [version, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join(
    '.',
  );
}

/** @throws when the text was changed, encrypted with another key, or belongs to another context. */
export function unseal(secretKey: Uint8Array, sealed: string, context: string): string {
  const [form, ...parts] = sealed.split('.');
  if (form !== version || parts.length !== 3) throw new Error('What is stored has no form that is known.');
  const [nonce, tag, text] = parts.map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer, Buffer];
  if (nonce.length !== nonceBytes || tag.length !== tagBytes) {
    throw new Error('What is stored has no form that is known.');
  }
  const decipher = createDecipheriv(algorithm, secretKey, nonce, { authTagLength: tagBytes });
  decipher.setAAD(contextBytes(context));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
}

function contextBytes(context: string): Buffer {
  return Buffer.from(`${version}\n${context}`, 'utf8');
}

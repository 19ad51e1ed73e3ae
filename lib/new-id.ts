import { customAlphabet } from 'nanoid';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const generate = customAlphabet(alphabet, 21);

/**
 * A new random id that nobody can guess: 21 letters and digits, 125 bits. No dash, because the command line takes an id
 * that begins with one for an option.
 * @param length in characters, 5.95 bits each.
 */
export function newId(length?: number): string {
  return generate(length);
}

/** Reads the question from the arguments and stdin. */
import { limits } from '@/lib/mixture/limits';
import { misused } from './command-failure';
import type { Io } from './command-io';

/** More bytes than the longest question has. */
const maxBytes = limits.messageLength * 4;

/**
 * Stdin is read only where it is requested, by `-` or by giving no words: the stdin of a script may stay open
 * for ever. It becomes a paragraph among the words.
 * @throws Failure without a question, or when stdin is not text.
 */
export async function readQuestion(words: readonly string[], stdin: Io['stdin']): Promise<string> {
  if (words.length === 0 && stdin.isTTY) {
    throw misused('Say what to ask: strata ask "Why is the sky blue?"');
  }
  const question = words.length === 0 ? await readText(stdin) : await withStdin(words, stdin);
  if (question.trim() === '') throw misused('The question is empty.');
  return question;
}

async function withStdin(words: readonly string[], stdin: Io['stdin']): Promise<string> {
  const at = words.indexOf('-');
  if (at < 0) return words.join(' ');
  if (words.includes('-', at + 1)) throw misused('Stdin can be read once: "-" was given twice.');
  const parts = [words.slice(0, at).join(' '), await readText(stdin), words.slice(at + 1).join(' ')];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** All of it, without its final line break. */
async function readText(stdin: Io['stdin']): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) {
      throw misused(`A question has at most ${limits.messageLength.toLocaleString('en')} characters.`);
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true })
      .decode(Buffer.concat(chunks))
      .replace(/(?<![\r\n])[\r\n]+$/, '');
  } catch {
    throw misused('What came from stdin is not text in UTF-8.');
  }
}

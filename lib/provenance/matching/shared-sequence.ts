import type { Token } from '@/lib/provenance/text/tokens';

const length = 3;

/** The share of a sentence's tokens in sequences of three and more that any of the passages has too. */
export function sharedSequence(sentence: readonly Token[], passages: readonly (readonly Token[])[]): number {
  if (sentence.length === 0) return 0;
  const size = Math.min(length, sentence.length);
  const known = new Set(passages.flatMap((passage) => sequencesOf(passage, size)));
  let shared = 0;
  let end = 0;
  for (const [at, sequence] of sequencesOf(sentence, size).entries()) {
    if (!known.has(sequence)) continue;
    shared += at + size - Math.max(at, end);
    end = at + size;
  }
  return shared / sentence.length;
}

function sequencesOf(tokens: readonly Token[], size: number): string[] {
  const sequences: string[] = [];
  for (let at = 0; at + size <= tokens.length; at += 1) {
    let sequence = tokens[at]?.term ?? '';
    for (let next = at + 1; next < at + size; next += 1) sequence += ` ${tokens[next]?.term}`;
    sequences.push(sequence);
  }
  return sequences;
}

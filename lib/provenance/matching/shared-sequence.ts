import type { Token } from '@/lib/provenance/text/tokens';

const length = 3;

/** The share of a sentence's tokens in sequences of three and more that a passage has too. */
export function sharedSequence(sentence: readonly Token[], passage: readonly Token[]): number {
  if (sentence.length === 0) return 0;
  const size = Math.min(length, sentence.length);
  const sequenceAt = (tokens: readonly Token[], at: number) =>
    Array.from({ length: size }, (_, index) => tokens[at + index]?.term).join(' ');
  const known = new Set(passage.map((_, at) => sequenceAt(passage, at)));
  const shared = new Uint8Array(sentence.length);
  for (let at = 0; at + size <= sentence.length; at += 1) {
    if (known.has(sequenceAt(sentence, at))) shared.fill(1, at, at + size);
  }
  return shared.reduce((sum, each) => sum + each, 0) / sentence.length;
}

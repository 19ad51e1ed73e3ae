/** Whether proposals agree: a comparison of words, which takes no call. Pure. */
import { type Shingles, similarityOf, textShingles } from '@/lib/moa/references/similarity';

/** Compares texts as they arrive, so that each is read once. */
export interface Agreement {
  add(text: string): void;
  /** The similarity of the two least similar texts; null for fewer than two, which cannot agree. */
  similarity(): number | null;
}

export function createAgreement(): Agreement {
  const read: Shingles[] = [];
  let least = 1;
  return {
    add(text) {
      const own = textShingles(text);
      for (const other of read) least = Math.min(least, similarityOf(own, other));
      read.push(own);
    },
    similarity: () => (read.length < 2 ? null : least),
  };
}

/** The similarity of the two least similar texts; null for fewer than two. */
export function agreementOf(texts: readonly string[]): number | null {
  const agreement = createAgreement();
  for (const text of texts) agreement.add(text);
  return agreement.similarity();
}

/** "similarity 0.83 of at least 0.8". Rounded down, so that a similarity below a threshold never reads like it. */
export function similarityWords(found: number, wanted: number): string {
  return `similarity ${(Math.floor(found * 100) / 100).toFixed(2)} of at least ${wanted}`;
}

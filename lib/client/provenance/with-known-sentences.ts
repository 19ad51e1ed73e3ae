import type { SentenceSources } from '@/lib/contract/sources-contract';

/** The new sentences, in which those that are equal to a known one at the same index are that one. */
export function withKnownSentences(
  known: readonly SentenceSources[],
  found: readonly SentenceSources[],
): readonly SentenceSources[] {
  const merged = found.map((sentence, index) => {
    const before = known[index];
    return before !== undefined && JSON.stringify(before) === JSON.stringify(sentence) ? before : sentence;
  });
  const same = merged.length === known.length && merged.every((sentence, index) => sentence === known[index]);
  return same ? known : merged;
}

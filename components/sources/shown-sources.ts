/** Which sources are shown for a sentence or a paragraph. Pure. */
import type { SentenceSources, Source } from '@/lib/contract/sources-contract';

const most = 3;

/** The best three sources, each call once with its best passage. */
export function shownSources(sentences: readonly SentenceSources[]): Source[] {
  const best = new Map<string, Source>();
  for (const source of sentences.flatMap(({ sources }) => sources)) {
    const known = best.get(source.call);
    if (known === undefined || known.score < source.score) best.set(source.call, source);
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score).slice(0, most);
}

/** How many sentences have a source. */
export function countSourced(sentences: readonly SentenceSources[]): number {
  return sentences.filter(({ sources }) => sources.length > 0).length;
}

/** Of each call, the number of sentences whose best source it is, the largest first. */
export function bestSources(sentences: readonly SentenceSources[]): { call: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { sources } of sentences) {
    const [first] = sources;
    if (first !== undefined) counts.set(first.call, (counts.get(first.call) ?? 0) + 1);
  }
  return [...counts].map(([call, count]) => ({ call, count })).toSorted((a, b) => b.count - a.count);
}

/** Finds what a person searches for in a text. Pure. */
import type { Span } from '@/lib/contract/span';

/** More matches in one text help nobody. */
const most = 2000;

/** Every occurrence of the query, whatever its case. White space in the query matches any. None for an empty query. */
export function findMatches(text: string, query: string): Span[] {
  const words = query.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const pattern = new RegExp(words.map(escaped).join('\\s+'), 'giu');
  const matches: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    matches.push({ start: match.index, end: match.index + match[0].length });
    if (matches.length === most) break;
  }
  return matches;
}

/** A match within a run: the call, and which of its matches, from 0. */
export interface MatchPlace {
  call: string;
  index: number;
}

/** All matches of a run, in the order of its calls. */
export function matchPlaces(calls: readonly { call: string; text: string }[], query: string): MatchPlace[] {
  return calls.flatMap(({ call, text }) => findMatches(text, query).map((_, index) => ({ call, index })));
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

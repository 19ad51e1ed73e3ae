/** Which samples a list shows, as the address of the page holds it: `?filter=won&a=0&b=1`. */
import { type SampleFilter, sampleFilters } from '@/lib/contract/lab/evaluation-contract';

export interface ResultAddress {
  filter: SampleFilter;
  /** Positions of contenders: `a` is compared with `b`. */
  a: number;
  b: number;
  /** The position of the judge. */
  judge: number;
  /** Null for all; "" for samples without one. */
  category: string | null;
}

export const allResults: ResultAddress = { filter: 'all', a: 0, b: 1, judge: 0, category: null };

/** What is unknown counts as not said. */
export function readResultAddress(params: Pick<URLSearchParams, 'get'>): ResultAddress {
  const filter = params.get('filter');
  return {
    filter: sampleFilters.find((name) => name === filter) ?? allResults.filter,
    a: positionIn(params.get('a'), allResults.a),
    b: positionIn(params.get('b'), allResults.b),
    judge: positionIn(params.get('judge'), allResults.judge),
    category: params.get('category'),
  };
}

/** The search part of the address without its question mark; empty for all samples. */
export function resultSearch(address: ResultAddress): string {
  const params = new URLSearchParams();
  for (const name of ['filter', 'a', 'b', 'judge'] as const) {
    if (address[name] !== allResults[name]) params.set(name, String(address[name]));
  }
  if (address.category !== null) params.set('category', address.category);
  return params.toString();
}

function positionIn(text: string | null, otherwise: number): number {
  return text !== null && /^\d{1,2}$/.test(text) ? Number(text) : otherwise;
}

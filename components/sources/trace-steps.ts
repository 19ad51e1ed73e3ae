/** The way of a sentence through the layers, as it is shown. Pure. */
import type { Trace, TraceLink } from '@/lib/provenance/trace/trace-of';

export interface TraceStep {
  layer: number;
  /** "Layer 1: first said here" */
  words: string;
  /** The best passages of the layer, each once. */
  links: Pick<TraceLink, 'from' | 'kind'>[];
}

const most = 3;

/** @param layers how many layers of proposers there are. The first comes first. */
export function traceSteps(trace: Trace, layers: number): TraceStep[] {
  return Array.from({ length: layers }, (_, index) => {
    const links = linksFrom(trace, index + 1);
    return { layer: index + 1, words: wordsOf(trace, index + 1, links.length > 0), links };
  });
}

function linksFrom({ links }: Trace, layer: number): TraceStep['links'] {
  const byPassage = new Map<string, TraceLink>();
  for (const link of links) {
    const key = `${link.from.call} ${link.from.start}`;
    if (link.from.layer === layer && !byPassage.has(key)) byPassage.set(key, link);
  }
  return [...byPassage.values()].slice(0, most).map(({ from, kind }) => ({ from, kind }));
}

function wordsOf({ origins }: Trace, layer: number, found: boolean): string {
  if (!found) return `Layer ${layer}: nobody says it`;
  const isOrigin = origins.some((origin) => origin.layer === layer);
  return isOrigin ? `Layer ${layer}: first said here` : `Layer ${layer}: taken from before`;
}

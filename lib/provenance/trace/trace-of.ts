import type { SourceKind } from '@/lib/contract/sources-contract';
import type { Span } from '@/lib/contract/span';
import type { RunTexts } from '@/lib/provenance/run-texts';
import { answerName, foundIn, type Stage, stagesOf, textOf } from './layered-texts';

/** A passage that a sentence went through, or ends in. */
export interface TracedPassage extends Span {
  /** "1.3", or `answer`. */
  call: string;
  /** Null for the answer. */
  layer: number | null;
}

/** One passage that says the same as a passage of a later stage. */
export interface TraceLink {
  from: TracedPassage;
  to: TracedPassage;
  score: number;
  kind: SourceKind;
}

/** The way of a sentence of the answer through the layers. */
export interface Trace {
  /** The earliest layer first; within a layer the best first. */
  links: TraceLink[];
  /** The passages in which what it says appears first. Empty for the aggregator's own. */
  origins: TracedPassage[];
}

/**
 * Follows a sentence of the answer back: to the passages of the last layer that say the same, from them to those of the
 * layer before, and so on. A layer that the sentence skips is looked through from where it was found last.
 */
export function traceOf(run: RunTexts, sentence: Span, stages: readonly Stage[] = stagesOf(run)): Trace {
  const answer: TracedPassage = { call: answerName, layer: null, start: sentence.start, end: sentence.end };
  const links: TraceLink[] = [];
  let later: { passage: TracedPassage; text: string }[] = [{ passage: answer, text: run.answer }];
  for (const stage of stages.filter(({ layer }) => layer !== null).toReversed()) {
    const here = new Map<string, { passage: TracedPassage; text: string }>();
    const found: TraceLink[] = [];
    for (const to of later) {
      for (const { call, score, kind, passages } of foundIn(stage, to.text, to.passage)) {
        for (const { start, end } of passages) {
          const from = { call, layer: stage.layer, start, end };
          found.push({ from, to: to.passage, score, kind });
          here.set(`${call}:${start}`, { passage: from, text: textOf(stage, call) });
        }
      }
    }
    links.unshift(...found.toSorted((a, b) => b.score - a.score));
    if (here.size > 0) later = [...here.values()];
  }
  return { links, origins: originsOf(links) };
}

/** The passages that come from no other. */
function originsOf(links: readonly TraceLink[]): TracedPassage[] {
  const key = ({ call, start }: TracedPassage) => `${call}:${start}`;
  const derived = new Set(links.map(({ to }) => key(to)));
  const origins = new Map<string, TracedPassage>();
  for (const { from } of links) if (!derived.has(key(from))) origins.set(key(from), from);
  return [...origins.values()];
}

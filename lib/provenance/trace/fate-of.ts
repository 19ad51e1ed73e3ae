import type { Span } from '@/lib/contract/span';
import type { RunTexts } from '@/lib/provenance/run-texts';
import { foundIn, type Stage, stagesOf, textOf } from './layered-texts';
import type { TracedPassage, TraceLink } from './trace-of';

/** What became of a sentence of a call. */
export interface Fate {
  /** Nearest layer first; within a stage the best first. */
  links: TraceLink[];
  /** `kept`: the answer says it in nearly the same words. `changed`: in other words, or a part of it. */
  outcome: 'kept' | 'changed' | 'dropped';
  /** The last layer that says it, the call's own at least; null if the answer does. */
  lastLayer: number | null;
}

/** Follows a sentence of a call forward, through the later layers to the answer. */
export function fateOf(
  run: RunTexts,
  call: string,
  sentence: Span,
  stages: readonly Stage[] = stagesOf(run),
): Fate {
  const own = run.references.find((reference) => reference.call === call);
  if (own === undefined) return { links: [], outcome: 'dropped', lastLayer: null };
  const claim: TracedPassage = { call, layer: own.layer, start: sentence.start, end: sentence.end };
  const links: TraceLink[] = [];
  let earlier = [{ passage: claim, text: own.text }];
  let lastLayer: number | null = own.layer;
  let outcome: Fate['outcome'] = 'dropped';
  for (const stage of stages.filter(({ layer }) => layer === null || layer > own.layer)) {
    const here = new Map<string, { passage: TracedPassage; text: string }>();
    const found: TraceLink[] = [];
    for (const from of earlier) {
      for (const { call: later, score, kind, passages } of foundIn(stage, from.text, from.passage)) {
        for (const { start, end } of passages) {
          const to = { call: later, layer: stage.layer, start, end };
          found.push({ from: from.passage, to, score, kind });
          here.set(`${later}:${start}`, { passage: to, text: textOf(stage, later) });
        }
      }
    }
    links.push(...found.toSorted((a, b) => b.score - a.score));
    if (here.size === 0) continue;
    earlier = [...here.values()];
    lastLayer = stage.layer;
    if (stage.layer === null) outcome = found.some(({ kind }) => kind === 'verbatim') ? 'kept' : 'changed';
  }
  return { links, outcome, lastLayer };
}

/** Where each sentence of an answer comes from: similarity to the references, not proof. */
import type { SentenceSources, Source, Sources } from '@/lib/contract/sources-contract';
import { type PreparedReference, prepareReferences, type ReferenceIndex } from './prepare-references';
import type { Reference, RunTexts } from './run-texts';
import { sentencesOf } from './text/sentences';
import type { Span } from './text/span';
import { tokensOf } from './text/tokens';

export function sourcesOf(answer: string, references: readonly Reference[]): Sources {
  const index = prepareReferences(references);
  return { sentences: sentencesOf(answer).map((sentence) => sentenceSources(answer, sentence, index)) };
}

/** The sources of the sentences that are complete. */
export function sourcesOfRun({ answer, growing, references }: RunTexts): Sources {
  const { sentences } = sourcesOf(answer, references);
  return { sentences: growing ? sentences.slice(0, -1) : sentences };
}

export function sentenceSources(answer: string, sentence: Span, index: ReferenceIndex): SentenceSources {
  const terms = new Set(tokensOf(answer, sentence).map(({ term }) => term));
  const sources = index.references
    .map((reference) => bestIn(reference, terms, index))
    .filter(({ score }) => score > 0.5)
    .toSorted((a, b) => b.score - a.score);
  return { start: sentence.start, end: sentence.end, sources };
}

function bestIn(
  { call, sentences }: PreparedReference,
  terms: ReadonlySet<string>,
  index: ReferenceIndex,
): Source {
  let best: Source = { call, score: 0, kind: 'paraphrased', passages: [] };
  let total = 0;
  for (const term of terms) total += index.weightOf(term);
  for (const { start, end, terms: other } of sentences) {
    let shared = 0;
    for (const term of terms) if (other.has(term)) shared += index.weightOf(term);
    const score = shared / total;
    if (score > best.score) {
      const kind = score > 0.9 ? 'verbatim' : score > 0.7 ? 'edited' : 'paraphrased';
      best = { call, score, kind, passages: [{ start, end }] };
    }
  }
  return best;
}

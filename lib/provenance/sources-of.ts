/** Where each sentence of an answer comes from: similarity to the references, not proof. */
import type { SentenceSources, Sources } from '@/lib/contract/sources-contract';
import { findSources } from './matching/find-sources';
import { type PreparedReferences, prepareReferences } from './matching/prepare-references';
import type { Reference, RunTexts } from './run-texts';
import { sentencesOf } from './text/sentences';
import type { Span } from './text/span';
import { tokensOf } from './text/tokens';

export function sourcesOf(answer: string, references: readonly Reference[]): Sources {
  const prepared = prepareReferences(references);
  return { sentences: sentencesOf(answer).map((sentence) => sourcesOfSentence(answer, sentence, prepared)) };
}

/** The sources of the sentences that are complete. */
export function sourcesOfRun({ answer, growing, references }: RunTexts): Sources {
  const { sentences } = sourcesOf(answer, references);
  return { sentences: growing ? sentences.slice(0, -1) : sentences };
}

export function sourcesOfSentence(
  text: string,
  { start, end }: Span,
  prepared: PreparedReferences,
): SentenceSources {
  const tokens = tokensOf(text, { start, end }, prepared.language);
  return { start, end, sources: findSources(tokens, prepared) };
}

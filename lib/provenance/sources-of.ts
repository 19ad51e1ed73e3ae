/** Where each sentence of an answer comes from: similarity to the references, not proof. */
import type { SentenceSources, Sources } from '@/lib/contract/sources-contract';
import type { Span } from '@/lib/contract/span';
import { finish, type Steps } from '@/lib/steps';
import { findSources } from './matching/find-sources';
import { type PreparedReferences, prepareInSteps } from './matching/prepare-references';
import type { Reference, RunTexts } from './run-texts';
import { sentencesOf } from './text/sentences';
import { tokensOf } from './text/tokens';

/** What `sourcesInSteps` compares. */
interface ComparedTexts extends Pick<RunTexts, 'answer' | 'growing'> {
  references: readonly Reference[];
}

export function sourcesOf(answer: string, references: readonly Reference[]): Sources {
  return finish(sourcesInSteps({ answer, growing: false, references }));
}

/** The sources of the sentences that are complete, a reference or a sentence at each step. */
export function* sourcesInSteps({ answer, growing, references }: ComparedTexts): Steps<Sources> {
  const complete = completeSentences(answer, growing);
  if (complete.length === 0) return { sentences: [] };
  const prepared = yield* prepareInSteps(references);
  const sentences: SentenceSources[] = [];
  for (const sentence of complete) {
    sentences.push({ ...sentence, sources: sourcesOfSentence(answer, sentence, prepared) });
    yield;
  }
  return { sentences };
}

/** The sentences of an answer; of one that grows, all but the last, which may go on. */
export function completeSentences(answer: string, growing: boolean): Span[] {
  const sentences = sentencesOf(answer);
  return growing ? sentences.slice(0, -1) : sentences;
}

export function sourcesOfSentence(text: string, sentence: Span, prepared: PreparedReferences) {
  return findSources(tokensOf(text, sentence, prepared.language), prepared);
}

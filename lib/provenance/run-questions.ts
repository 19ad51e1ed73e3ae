/**
 * Questions about where the answer of a run comes from. Between them the prepared references are remembered, and with them
 * each sentence that was compared. Pure; it runs in a worker of the page.
 */
import type { SentenceSources } from '@/lib/contract/sources-contract';
import type { Span } from '@/lib/contract/span';
import type { Steps } from '@/lib/steps';
import { type Influence, influenceOf } from './influence/influence-of';
import { type PreparedReferences, prepareInSteps } from './matching/prepare-references';
import type { RunTexts } from './run-texts';
import { completeSentences, sourcesOfSentence } from './sources-of';
import { type Fate, fateOf } from './trace/fate-of';
import { answerStageOf, layerStagesOf, type Stage } from './trace/layered-texts';
import { type Trace, traceOf } from './trace/trace-of';

export type RunQuestion =
  | { ask: 'sources' }
  | { ask: 'trace'; sentence: Span }
  | { ask: 'fate'; call: string; sentence: Span }
  | { ask: 'influence' };

/** What each question is answered with. */
export interface RunAnswers {
  sources: readonly SentenceSources[];
  trace: Trace;
  fate: Fate;
  influence: Influence;
}

export interface RunQuestions {
  /** The answer of a run grew. */
  read(answer: string, growing: boolean): void;
  answerInSteps(question: RunQuestion): Steps<RunAnswers[RunQuestion['ask']]>;
}

/** For the references of one run. Others need other questions. */
export function createRunQuestions(references: RunTexts['references']): RunQuestions {
  let run: RunTexts = { answer: '', growing: true, references };
  let prepared: PreparedReferences | null = null;
  let layers: Stage[] | null = null;
  let answerStage: { answer: string; stage: Stage } | null = null;

  function* sources(): Steps<SentenceSources[]> {
    const sentences: SentenceSources[] = [];
    for (const sentence of completeSentences(run.answer, run.growing)) {
      prepared ??= yield* prepareInSteps(references);
      sentences.push({ ...sentence, sources: sourcesOfSentence(run.answer, sentence, prepared) });
      yield;
    }
    return sentences;
  }

  function stages(): Stage[] {
    layers ??= layerStagesOf(references);
    if (answerStage?.answer !== run.answer) {
      answerStage = { answer: run.answer, stage: answerStageOf(run.answer) };
    }
    return [...layers, answerStage.stage];
  }

  return {
    read(answer, growing) {
      run = { answer, growing, references };
    },
    *answerInSteps(question) {
      switch (question.ask) {
        case 'sources':
          return yield* sources();
        case 'trace':
          return traceOf(run, question.sentence, stages());
        case 'fate':
          return fateOf(run, question.call, question.sentence, stages());
        case 'influence':
          return influenceOf(run, yield* sources(), stages());
        default:
          return question satisfies never;
      }
    },
  };
}

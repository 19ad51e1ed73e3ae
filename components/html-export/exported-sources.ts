/** The sources of an answer as an exported page shows them. Pure. */
import { shownSources } from '@/components/sources/shown-sources';
import { type TraceStep, traceSteps } from '@/components/sources/trace-steps';
import type { SharedRun } from '@/lib/contract/share-contract';
import type { SentenceSources } from '@/lib/contract/sources-contract';
import { aggregatorOf } from '@/lib/format/run-summary';
import { type RunTexts, runTextsOf } from '@/lib/provenance/run-texts';
import { sourcesInSteps } from '@/lib/provenance/sources-of';
import { stagesOf } from '@/lib/provenance/trace/layered-texts';
import { traceOf } from '@/lib/provenance/trace/trace-of';
import type { Steps } from '@/lib/steps';
import type { ExportContext } from './export-context';
import type { Mark } from './mark-passages';

/** A sentence with the sources that are shown, and its way through the layers where there are several. */
export interface ShownSentence extends SentenceSources {
  trace: readonly TraceStep[];
}

/** The sentences of the answers by run. The script reads it. */
export type SourcesData = Record<string, readonly ShownSentence[]>;

export interface RunSources {
  sentences: readonly ShownSentence[];
  /** The sentences in the answer: `data-sentence` is their place in `sentences`. */
  sentenceMarks: readonly Mark[];
  /** The passages that they come from, by call: `data-passage` is where they begin in its text. */
  passageMarks: ReadonlyMap<string, readonly Mark[]>;
}

/** By words alone, at no cost. Null where no aggregator wrote the answer. @param run with all of its calls. */
export async function exportedSources(
  run: SharedRun,
  inTurns: ExportContext['inTurns'],
): Promise<RunSources | null> {
  const writer = aggregatorOf(run)?.call ?? '';
  if (run.answerCalls.join() !== writer || run.answer === '') return null;
  const texts = runTextsOf(run);
  const { sentences } = await inTurns(sourcesInSteps(texts));
  const shown = await inTurns(tracedInSteps(texts, sentences, run.mixture.layers.length));
  return {
    sentences: shown,
    sentenceMarks: shown.map(({ start, end, sources }, index) => ({
      ...{ start, end },
      properties: {
        className: ['sentence', ...(sources.length === 0 ? ['own'] : [])],
        dataSentence: String(index),
      },
    })),
    passageMarks: passageMarksOf(shown),
  };
}

/** A sentence at each step. */
function* tracedInSteps(
  texts: RunTexts,
  sentences: readonly SentenceSources[],
  layers: number,
): Steps<ShownSentence[]> {
  const stages = stagesOf(texts);
  const shown: ShownSentence[] = [];
  for (const sentence of sentences) {
    const isTraced = layers > 1 && sentence.sources.length > 0;
    const trace = isTraced ? traceSteps(traceOf(texts, sentence, stages), layers) : [];
    shown.push({ ...sentence, sources: shownSources([sentence]), trace });
    yield;
  }
  return shown;
}

function passageMarksOf(sentences: readonly ShownSentence[]): Map<string, Mark[]> {
  const byCall = new Map<string, Map<number, Mark>>();
  const passages = sentences.flatMap(({ sources, trace }) => [
    ...sources.flatMap((source) => source.passages.map((span) => ({ ...span, call: source.call }))),
    ...trace.flatMap(({ links }) => links.map(({ from }) => from)),
  ]);
  for (const { call, start, end } of passages) {
    const marks = byCall.get(call) ?? new Map<number, Mark>();
    byCall.set(call, marks);
    marks.set(start, { start, end, properties: { className: ['passage'], dataPassage: String(start) } });
  }
  return new Map([...byCall].map(([call, marks]) => [call, [...marks.values()]]));
}

/** The sources of an answer as an exported page shows them. Pure. */
import { shownSources } from '@/components/sources/shown-sources';
import type { SharedRun } from '@/lib/contract/share-contract';
import type { SentenceSources } from '@/lib/contract/sources-contract';
import { aggregatorOf } from '@/lib/format/run-summary';
import { runTextsOf } from '@/lib/provenance/run-texts';
import { sourcesInSteps } from '@/lib/provenance/sources-of';
import type { ExportContext } from './export-context';
import type { Mark } from './mark-passages';

/** The sentences of the answers by run, each with the sources that are shown. The script reads it. */
export type SourcesData = Record<string, readonly SentenceSources[]>;

export interface RunSources {
  sentences: readonly SentenceSources[];
  /** The sentences in the answer: `data-sentence` is their place in `sentences`. */
  sentenceMarks: readonly Mark[];
  /** The passages that they come from, by call: `data-passage` is where they begin in its text. */
  passageMarks: ReadonlyMap<string, readonly Mark[]>;
}

/** By words alone, at no cost. Null where no aggregator wrote the answer. @param run with all of its calls. */
export async function answerSources(
  run: SharedRun,
  inTurns: ExportContext['inTurns'],
): Promise<RunSources | null> {
  const writer = aggregatorOf(run)?.call ?? '';
  if (run.answerCalls.join() !== writer || run.answer === '') return null;
  const { sentences } = await inTurns(sourcesInSteps(runTextsOf(run)));
  const shown = sentences.map((sentence) => ({ ...sentence, sources: shownSources([sentence]) }));
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

function passageMarksOf(sentences: readonly SentenceSources[]): Map<string, Mark[]> {
  const byCall = new Map<string, Map<number, Mark>>();
  for (const { call, passages } of sentences.flatMap(({ sources }) => sources)) {
    const marks = byCall.get(call) ?? new Map<number, Mark>();
    byCall.set(call, marks);
    for (const { start, end } of passages) {
      marks.set(start, { start, end, properties: { className: ['passage'], dataPassage: String(start) } });
    }
  }
  return new Map([...byCall].map(([call, marks]) => [call, [...marks.values()]]));
}

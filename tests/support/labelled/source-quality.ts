/** Precision and recall of sources on labelled answers. */
import type { Source, Sources } from '@/lib/contract/sources-contract';
import type { Span } from '@/lib/contract/span';
import type { Label, LabelledAnswer, LabelledSentence, Origin } from './labelled-answers';

export interface Judged {
  answer: LabelledAnswer;
  sentence: LabelledSentence;
  sources: Source[];
  /** Origins that a source names with a passage that overlaps them. */
  found: number;
  missed: number;
  /** Sources that are no origin. */
  wrong: number;
}

export interface Quality {
  sentences: number;
  /** Of the sources given, the share that is right. */
  precision: number;
  /** Of the origins, the share that is found. */
  recall: number;
  /** The share of the sentences with any source. */
  attributed: number;
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

export function judge(answer: LabelledAnswer, { sentences }: Sources): Judged[] {
  return answer.sentences.map((sentence) => {
    const sources = sentences.filter((each) => overlap(each, sentence)).flatMap((each) => each.sources);
    const names = (source: Source, origin: Origin) =>
      source.call === origin.call && source.passages.some((passage) => overlap(passage, origin));
    const found = sentence.origins.filter((origin) => sources.some((source) => names(source, origin))).length;
    const right = [...sentence.origins, ...sentence.alike];
    const wrong = sources.filter((source) => !right.some((origin) => names(source, origin))).length;
    return { answer, sentence, sources, found, missed: sentence.origins.length - found, wrong };
  });
}

export function qualityOf(judged: readonly Judged[], label: Label): Quality {
  const own = judged.filter(({ sentence }) => sentence.label === label);
  const sum = (value: (each: Judged) => number) => own.reduce((total, each) => total + value(each), 0);
  const found = sum((each) => each.found);
  return {
    sentences: own.length,
    precision: found / Math.max(1, found + sum(({ wrong }) => wrong)),
    recall: found / Math.max(1, found + sum(({ missed }) => missed)),
    attributed: own.filter(({ sources }) => sources.length > 0).length / Math.max(1, own.length),
  };
}

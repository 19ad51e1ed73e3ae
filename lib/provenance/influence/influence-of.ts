import type { SentenceSources, Source } from '@/lib/contract/sources-contract';
import type { RunTexts } from '@/lib/provenance/run-texts';
import { completeSentences } from '@/lib/provenance/sources-of';
import { sentencesOf } from '@/lib/provenance/text/sentences';
import { answerName, foundIn, type Stage, stagesOf } from '@/lib/provenance/trace/layered-texts';
import { bleu } from './bleu';

/** Calls of the first layer that are this near to the best share a sentence. */
const equallyGood = 0.05;

export interface CallInfluence {
  call: string;
  layer: number;
  model: string;
  /** The share of the answer's sentences that are first found in this call, from 0 to 1. */
  share: number;
  /** BLEU of the answer against the call's text, from 0 to 1. */
  bleu: number;
}

export interface ModelInfluence {
  model: string;
  share: number;
  /** The mean over the model's calls. */
  bleu: number;
}

/** How much of a later text comes from an earlier one. */
export interface Flow {
  /** "1.3" */
  from: string;
  /** "2.1", or `answer`. */
  to: string;
  /** The share of the sentences of `to`. All that flow into one text and its own add up to 1. */
  share: number;
}

export interface Influence {
  /** In the order of the calls. */
  calls: CallInfluence[];
  /** The largest share first. */
  models: ModelInfluence[];
  /** The share of the answer's sentences that no call says: the aggregator's own. */
  own: number;
  flows: Flow[];
}

/** What each call and model gave to the answer, and what flowed from layer to layer. */
export function influenceOf(
  run: RunTexts,
  /** Those of `sourcesOf`. */
  sources: readonly SentenceSources[],
  stages: readonly Stage[] = stagesOf(run),
): Influence {
  const { shares, own } = firstFoundShares(run.references, sources);
  const calls = run.references.map(({ call, layer, model, text }) => ({
    call,
    layer,
    model,
    share: shares.get(call) ?? 0,
    bleu: bleu(run.answer, text),
  }));
  return { calls, models: modelsOf(calls), own, flows: flowsOf(run, stages) };
}

/**
 * The share of the answer's sentences that are first found in each call, and the share of those that no call says.
 * @param sources those of `sourcesOf`.
 */
export function firstFoundShares(
  references: RunTexts['references'],
  sources: readonly SentenceSources[],
): { shares: ReadonlyMap<string, number>; own: number } {
  const layerOf = new Map(references.map(({ call, layer }) => [call, layer]));
  const firsts = sources.map((sentence) => firstFound(sentence.sources, layerOf));
  const own = firsts.filter((found) => found.length === 0).length / Math.max(1, firsts.length);
  return { shares: sharesOf(firsts), own };
}

/** The calls of the earliest layer that has a sentence: the best of it, and those as good. */
function firstFound(sources: readonly Source[], layerOf: ReadonlyMap<string, number>): Source[] {
  const first = Math.min(...sources.map(({ call }) => layerOf.get(call) ?? Number.POSITIVE_INFINITY));
  return asGoodAsBest(sources.filter(({ call }) => layerOf.get(call) === first));
}

function asGoodAsBest(sources: readonly Source[]): Source[] {
  const best = Math.max(...sources.map(({ score }) => score));
  return sources.filter(({ score }) => score >= best - equallyGood);
}

/** The share of each call, where sources of one sentence share it. */
function sharesOf(sentences: readonly (readonly Source[])[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const sources of sentences) {
    const each = 1 / (sources.length * sentences.length);
    for (const { call } of sources) shares.set(call, (shares.get(call) ?? 0) + each);
  }
  return shares;
}

function modelsOf(calls: readonly CallInfluence[]): ModelInfluence[] {
  return [...Map.groupBy(calls, ({ model }) => model)]
    .map(([model, own]) => ({
      model,
      share: own.reduce((sum, { share }) => sum + share, 0),
      bleu: own.reduce((sum, each) => sum + each.bleu, 0) / own.length,
    }))
    .toSorted((a, b) => b.share - a.share);
}

/** What flows into each text from the stage before it. */
function flowsOf(run: RunTexts, stages: readonly Stage[]): Flow[] {
  return stages.slice(1).flatMap((stage, index) => {
    const before = stages[index] as Stage;
    const texts =
      stage.layer === null
        ? [{ call: answerName, text: run.answer, sentences: completeSentences(run.answer, run.growing) }]
        : stage.texts.references.map(({ call, text }) => ({ call, text, sentences: sentencesOf(text) }));
    return texts.flatMap(({ call: to, text, sentences }) => {
      const found = sentences.map((sentence) => asGoodAsBest(foundIn(before, text, sentence)));
      return [...sharesOf(found)].map(([from, share]) => ({ from, to, share }));
    });
  });
}

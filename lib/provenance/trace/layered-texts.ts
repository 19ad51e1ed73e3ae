import type { Source } from '@/lib/contract/sources-contract';
import type { Span } from '@/lib/contract/span';
import { findSources } from '@/lib/provenance/matching/find-sources';
import { type PreparedReferences, prepareReferences } from '@/lib/provenance/matching/prepare-references';
import type { RunTexts } from '@/lib/provenance/run-texts';
import { tokensOf } from '@/lib/provenance/text/tokens';

/** The name of the answer beside those of calls. */
export const answerName = 'answer';

/** The texts of one layer, or the answer, which is the last stage. */
export interface Stage {
  /** Null for the answer. */
  layer: number | null;
  texts: PreparedReferences;
}

/** The stages of a run in order. A layer without a text is none. */
export function stagesOf({ answer, references }: Pick<RunTexts, 'answer' | 'references'>): Stage[] {
  return [...layerStagesOf(references), answerStageOf(answer)];
}

export function layerStagesOf(references: RunTexts['references']): Stage[] {
  const layers = [...new Set(references.map(({ layer }) => layer))].toSorted((a, b) => a - b);
  return layers.map((layer) => ({
    layer,
    texts: prepareReferences(references.filter((reference) => reference.layer === layer)),
  }));
}

export function answerStageOf(answer: string): Stage {
  return { layer: null, texts: prepareReferences([{ call: answerName, text: answer }]) };
}

/** Where a passage of a text is found in a stage. */
export function foundIn(stage: Stage, text: string, passage: Span): Source[] {
  return findSources(tokensOf(text, passage, stage.texts.language), stage.texts);
}

/** The text of a call in a stage. */
export function textOf(stage: Stage, call: string): string {
  return stage.texts.references.find((reference) => reference.call === call)?.text ?? '';
}

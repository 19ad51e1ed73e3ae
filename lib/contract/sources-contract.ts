/** The answer of `GET /api/runs/{id}/sources`: where each sentence of a run's answer comes from. */
import { z } from 'zod';

const offset = z.int().min(0);

const passageSchema = z.object({
  start: offset.describe('In UTF-16 code units of the text of the call.'),
  end: offset,
});

export const sourceKinds = ['verbatim', 'edited', 'paraphrased', 'partial', 'numbers'] as const;

const sourceSchema = z.object({
  call: z.string().describe('The proposer’s call: "1.3".'),
  score: z.number().min(0).max(1).describe('The similarity of the passages to the sentence.'),
  kind: z
    .enum(sourceKinds)
    .describe(
      'How they are alike: nearly the same words, most of them, the same content in other words, a part of the sentence, ' +
        'or mainly its numbers and names.',
    ),
  passages: z.array(passageSchema).describe('In the order of the text.'),
});

const sentenceSourcesSchema = z.object({
  start: offset.describe('In UTF-16 code units of the answer.'),
  end: offset,
  sources: z
    .array(sourceSchema)
    .describe('The best first. Empty if no call says the same: the sentence is the aggregator’s own.'),
});

export const sourcesSchema = z
  .object({ sentences: z.array(sentenceSourcesSchema) })
  .describe(
    'The sentences of the answer that are complete, in order, each with the calls that say the same. It is similarity, ' +
      'not proof.',
  );

export type SourceKind = (typeof sourceKinds)[number];
export type Source = z.infer<typeof sourceSchema>;
export type SentenceSources = z.infer<typeof sentenceSourcesSchema>;
export type Sources = z.infer<typeof sourcesSchema>;

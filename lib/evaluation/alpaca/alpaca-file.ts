/** The file that `strata lab alpaca-lc` reads: AlpacaEval's reference data and the judged models. */
import { z } from 'zod';
import type { AlpacaReference } from './length-control-rows';
import { storedPreference } from './preference';

/** Length-controlled win rates are defined for these prompts only. */
export const alpacaPrompts = 805;

const numbers = z.array(z.number());

const judgedModel = z
  .object({
    /** AlpacaEval's preferences, 1 to 2; null where the judge gave none. */
    pref: z.array(z.number().nullable().transform(storedPreference)).max(alpacaPrompts),
    /** Lengths of the baseline's and the model's outputs in Unicode code points. */
    len1: z.array(z.number().int().nonnegative()),
    len2: z.array(z.number().int().nonnegative()),
  })
  .refine(({ pref, len1, len2 }) => pref.length === len1.length && pref.length === len2.length, {
    error: 'pref, len1 and len2 must have the same length.',
  });

export const difficultyFileSchema = z.object({
  d: numbers.length(alpacaPrompts, {
    error: `There must be ${alpacaPrompts} difficulties: length control is defined for AlpacaEval's prompts only.`,
  }),
  gamed_tanh: numbers.length(2 * alpacaPrompts),
  gamed_label_sums: z.tuple([z.number(), z.number()]),
});

export const alpacaFileSchema = difficultyFileSchema.extend({ models: z.record(z.string(), judgedModel) });

export function referenceOf(file: z.output<typeof difficultyFileSchema>): AlpacaReference {
  return { difficulty: file.d, gamedTanh: file.gamed_tanh, gamedLabelSums: file.gamed_label_sums };
}

export type AlpacaFile = z.output<typeof alpacaFileSchema>;

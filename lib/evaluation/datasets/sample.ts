/** A sample of a dataset: one question, of one or more turns, and what its answers are scored by. */
import { z } from 'zod';
import { checkSchema } from '@/lib/evaluation/checks/check';
import { inputText } from '@/lib/mixture/input-text';

/** In Unicode code points. */
const longestText = 100_000;
const label = inputText({ min: 1, max: 100 });
const labels = z.array(label).max(20);

export const sampleSchema = z.object({
  id: inputText({ min: 1, max: 200 }),
  /** What the person says in each turn. */
  turns: z
    .array(inputText({ min: 1, max: longestText }))
    .min(1)
    .max(20),
  /** A reference answer for each turn; empty when there is none. */
  references: z
    .array(inputText({ max: longestText }))
    .max(20)
    .default([]),
  category: label.nullable().default(null),
  check: checkSchema.nullable().default(null),
  /** FLASK's skills, domains and difficulty (1 to 5). */
  skills: labels.default([]),
  domains: labels.default([]),
  difficulty: z.number().int().min(1).max(5).nullable().default(null),
  /** An answer that the file brings along, for example AlpacaEval's baseline. */
  given: z
    .object({ output: inputText({ max: longestText }), generator: inputText({ max: 200 }) })
    .nullable()
    .default(null),
});

export type Sample = z.output<typeof sampleSchema>;

/** Checks that score an answer without a judge. */
import { RE2JS } from 're2js';
import { z } from 'zod';

const text = z.string().trim().min(1).max(1000);

const exactCheck = z.strictObject({
  kind: z.literal('exact'),
  /** The accepted answers. Case, spaces, Markdown emphasis and the final punctuation do not matter. */
  answers: z.array(text).min(1).max(50),
});

const numberCheck = z.strictObject({
  kind: z.literal('number'),
  value: z.number(),
  /** The largest accepted absolute difference. */
  tolerance: z.number().nonnegative().default(0),
});

const choiceCheck = z.strictObject({
  kind: z.literal('choice'),
  letter: z.string().regex(/^[A-H]$/, { error: 'The letter must be one of A to H.' }),
});

const regexCheck = z.strictObject({
  kind: z.literal('regex'),
  /** In the syntax of RE2, which matches in linear time. */
  pattern: text.refine(isPattern, { error: 'The pattern is not a valid regular expression of RE2.' }),
});

const factsCheck = z.strictObject({
  kind: z.literal('facts'),
  /** Each fact is a text that must occur, or several of which one must. */
  facts: z
    .array(z.union([text, z.array(text).min(1).max(20)]))
    .min(1)
    .max(50),
});

export const checkSchema = z.discriminatedUnion('kind', [
  exactCheck,
  numberCheck,
  choiceCheck,
  regexCheck,
  factsCheck,
]);

export type Check = z.output<typeof checkSchema>;

function isPattern(pattern: string): boolean {
  try {
    RE2JS.compile(pattern);
    return true;
  } catch {
    return false;
  }
}

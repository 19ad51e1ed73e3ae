/**
 * The wire schema of token usage. It is apart from `token-usage.ts` because pages use the types without zod.
 */
import { z } from 'zod';

const tokens = (about: string) => z.int().nullable().describe(about);

export const usageSchema = z
  .object({
    inputTokens: tokens('All that was read, from the provider’s cache too.'),
    outputTokens: tokens('All that was written, reasoning too.'),
    reasoningTokens: tokens('Part of the output that was reasoning.'),
    cachedInputTokens: tokens('Part of the input that came from the provider’s cache.'),
    estimated: z
      .literal(true)
      .optional()
      .describe(
        'The provider sent no count, for example because the call was cut off: these are counted by Strata, roughly.',
      ),
  })
  .describe('Tokens of one call or of a whole run, as the provider counted them. Null where it did not say.');

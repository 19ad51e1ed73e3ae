/** The wire schemas of `price.ts`. They are apart from it because pages use the types without zod. */
import { z } from 'zod';

const usd = z.number().min(0);

const ratesShape = {
  input: usd,
  output: usd,
  reasoning: usd
    .optional()
    .describe(
      'Of the part of the output that is reasoning; the output price where the provider has no other for it.',
    ),
  cachedInput: usd
    .optional()
    .describe('Input read from the provider’s cache; the input price where the provider has none.'),
};

export const priceSchema = z
  .object({
    ...ratesShape,
    longer: z
      .array(z.object({ ...ratesShape, overTokens: z.int() }))
      .optional()
      .describe(
        'Of a request whose input is longer than so many tokens, all of it at these rates; the longest that fits holds.',
      ),
  })
  .describe(
    'USD per million tokens. Writing to a provider’s cache has no price of its own: no request of Strata’s asks for it.',
  );

export const priceSourceSchema = z
  .enum(['own', 'models.dev', 'built-in'])
  .describe('A person, in Settings; models.dev; or the table that comes with Strata.');

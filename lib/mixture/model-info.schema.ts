/** The wire schemas of `model-info.ts`. They are apart from it because pages use the types without zod. */
import { z } from 'zod';
import { priceSchema, priceSourceSchema } from '@/lib/spending/price.schema';

export const modelInfoSchema = z
  .object({
    reference: z.string().describe('provider/model-id'),
    provider: z.string(),
    name: z.string().describe('For people: "DeepSeek V4 Pro".'),
    contextTokens: z
      .int()
      .nullable()
      .describe('Tokens that fit its context, input and output together. Null when nobody said.'),
    outputLimitTokens: z
      .int()
      .nullable()
      .describe('The most tokens that one answer can have. Null when nobody said.'),
    reasoning: z
      .boolean()
      .nullable()
      .describe('Whether it reasons before it answers. Null when nobody said.'),
    releaseDate: z
      .string()
      .nullable()
      .describe('"2026-04-23", or "2026-04" where the day is not known. Null when nobody said.'),
    price: priceSchema.nullable().describe('Null when nobody said: never zero for want of knowing.'),
    priceSource: priceSourceSchema
      .nullable()
      .describe('Who said the price; null where there is none, and for a scripted demo.'),
    scripted: z.boolean().describe('A scripted demo: its text is not written by a language model.'),
  })
  .describe('What is known of a model, apart from how it is called.');

export const unavailableModelSchema = modelInfoSchema
  .extend({
    doubt: z
      .enum(['provider', 'gone', 'unlisted'])
      .describe(
        'Its provider has no key or is not there; it is gone from a provider that is; its provider has it unlisted.',
      ),
    reason: z.string().describe('In one sentence.'),
  })
  .describe('A model that cannot be called now, or perhaps not.');

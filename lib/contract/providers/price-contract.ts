/** Bodies and answers of `/api/prices`. */
import { z } from 'zod';
import { modelReferenceSchema } from '@/lib/mixture/mixture-schema';
import { isScripted } from '@/lib/mixture/model-reference';
import { priceSchema } from '@/lib/spending/price.schema';

/** USD per million tokens. Zero is valid: a person may know that a model is free. */
const usdPerMillionSchema = z
  .number('must be a number of USD per million tokens')
  .min(0, 'must not be negative')
  .max(100_000, 'must be at most $100,000 per million tokens');

/** Sets a price override; null removes it. */
export const priceOverrideBody = z.strictObject({
  model: modelReferenceSchema.refine((reference) => !isScripted(reference), {
    message: 'is a scripted demo, which costs nothing',
  }),
  price: z
    .strictObject({
      input: usdPerMillionSchema,
      output: usdPerMillionSchema,
      cachedInput: usdPerMillionSchema.optional().describe('By default the input price.'),
    })
    .nullable(),
});

export type PriceOverrideBody = z.input<typeof priceOverrideBody>;

export const priceOverrideSchema = z
  .object({ model: z.string().describe('Its reference.'), price: priceSchema })
  .describe('A price override.');

export type PriceOverride = z.infer<typeof priceOverrideSchema>;

export const priceOverridesAnswerSchema = z.object({ items: z.array(priceOverrideSchema) });

export type PriceOverridesAnswer = z.infer<typeof priceOverridesAnswerSchema>;

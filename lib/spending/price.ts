import type { z } from 'zod';
import type { priceSchema, priceSourceSchema } from './price.schema';

/** Who set the price: a person in Settings, models.dev, or the table that comes with Strata. */
export type PriceSource = z.infer<typeof priceSourceSchema>;

/** USD per million tokens. */
export type Price = z.infer<typeof priceSchema>;

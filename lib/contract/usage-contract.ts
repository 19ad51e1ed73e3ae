/** Query and answer of `/api/usage`. */
import { z } from 'zod';
import { daySchema, usageRowSchema } from '@/lib/spending/usage-row';

export const usageQuery = z.object({
  days: z.coerce.number().int().min(1).max(366).default(30).describe('How many days back from today, UTC.'),
});

export const usageAnswerSchema = z.object({
  from: daySchema.describe('The first day.'),
  to: daySchema.describe('The last day, inclusive.'),
  rows: z.array(usageRowSchema).describe('By day, then by mixture and model.'),
});

export type UsageAnswer = z.infer<typeof usageAnswerSchema>;

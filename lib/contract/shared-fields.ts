/** Fields that several request bodies share. */
import { z } from 'zod';
import { inputText } from '@/lib/mixture/input-text';

export const idSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/, 'is not an id');

export const clientIdSchema = idSchema.describe(
  'The client’s id for this request. Repeating it returns the same run.',
);

export const titleSchema = inputText({ min: 1, max: 200 });

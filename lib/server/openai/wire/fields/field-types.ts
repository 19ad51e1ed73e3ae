/** Types of fields that several schemas of requests use. Pure. */
import { z } from 'zod';
import { isStorableText } from '@/lib/mixture/input-text';

/** A text that can be stored. */
export function text(max: number) {
  return z
    .string()
    .max(max, `must be at most ${max.toLocaleString('en')} characters`)
    .refine(isStorableText, 'must not contain NUL or unpaired surrogates');
}

export function between(low: number, high: number) {
  return z.number().min(low, `must be at least ${low}`).max(high, `must be at most ${high}`);
}

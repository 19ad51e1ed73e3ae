import { z } from 'zod';

/** Whether PostgreSQL can store the text: no NUL (refused in `text`), no lone surrogate (refused in `jsonb`). */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/**
 * Text from a person or an API client: bounded and storable. Lengths are in Unicode code points, as in JSON
 * Schema; fields on pages count UTF-16 code units and so never accept more.
 */
export function inputText({ min = 0, max }: { min?: number; max: number }) {
  return z
    .string()
    .max(max, `must be at most ${max.toLocaleString('en')} characters`)
    .refine((text) => text.trim().length >= min, {
      message: min === 1 ? 'must not be empty' : `must be at least ${min} characters`,
    })
    .refine(isStorableText, { message: 'must not contain NUL or unpaired surrogates' });
}

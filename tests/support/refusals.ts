import type { z } from 'zod';

/** Why the schema refuses a body, as "path: message" lines; empty when it accepts it. */
export function refusals(schema: z.ZodType, body: unknown): string[] {
  const issues = schema.safeParse(body).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** The paths of the fields that the schema refuses, where the wording is zod's. */
export function refusedPaths(schema: z.ZodType, body: unknown): string[] {
  const issues = schema.safeParse(body).error?.issues ?? [];
  return issues.map(({ path }) => path.join('.'));
}

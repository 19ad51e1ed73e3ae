import type { z } from 'zod';

/** The errors of the schema for a body, as "path: message"; empty when the body is valid. */
export function refusals(schema: z.ZodType, body: unknown): string[] {
  const issues = schema.safeParse(body).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** The paths of the invalid fields, for tests that do not depend on the wording of zod. */
export function refusedPaths(schema: z.ZodType, body: unknown): string[] {
  const issues = schema.safeParse(body).error?.issues ?? [];
  return issues.map(({ path }) => path.join('.'));
}

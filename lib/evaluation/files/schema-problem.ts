import type { z } from 'zod';

/** The first issue of a value that does not fit its schema, as a sentence that names the field. */
export function schemaProblem({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (issue === undefined) return 'The value is invalid.';
  const field = issue.path.join('.');
  return field === '' ? issue.message : `${field}: ${issue.message}`;
}

/** Expressions of a JavaScript program that read secrets from its environment. Pure. */
import type { Endpoint } from './endpoint';

/** Null where no key is needed. */
export function keyExpression({ keyVariable }: Endpoint): string | null {
  return keyVariable === null ? null : `process.env.${keyVariable}`;
}

/** The lines of a field with the further headers; none without headers. */
export function headerFields({ headers }: Endpoint, field: string): string[] {
  if (headers.length === 0) return [];
  const pairs = headers.map(({ name, variable }) => `${JSON.stringify(name)}: process.env.${variable}`);
  return [`  ${field}: { ${pairs.join(', ')} },`];
}

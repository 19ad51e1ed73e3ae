import type { z } from 'zod';
import type { checkSchema } from './check';

/**
 * A check written in a cell of a table: JSON, or a kind and a value.
 *
 *     number: 42 · number: 3.14 ± 0.01 · exact: Oslo | Kristiania · choice: B · regex: ^\d+$ · facts: 1969; Armstrong
 *
 * @returns an object for `checkSchema`; null when it has neither form.
 */
export function checkFromText(text: string): Partial<z.input<typeof checkSchema>> | null {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) return fromJson(trimmed);
  const colon = trimmed.indexOf(':');
  const value = trimmed.slice(colon + 1).trim();
  switch (trimmed.slice(0, Math.max(colon, 0)).trim().toLowerCase()) {
    case 'exact':
      return { kind: 'exact', answers: partsOf(value, '|') };
    case 'number': {
      const [number = '', tolerance = '0'] = partsOf(value.replace('+-', '±'), '±');
      return { kind: 'number', value: Number(number || Number.NaN), tolerance: Number(tolerance) };
    }
    case 'choice':
      return { kind: 'choice', letter: value };
    case 'regex':
      return { kind: 'regex', pattern: value };
    case 'facts':
      return { kind: 'facts', facts: partsOf(value, ';').map((fact) => partsOf(fact, '|')) };
    default:
      return null;
  }
}

function fromJson(text: string): Partial<z.input<typeof checkSchema>> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function partsOf(text: string, separator: string): string[] {
  return text.split(separator).map((part) => part.trim());
}

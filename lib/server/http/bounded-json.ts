/**
 * JSON of bounded shape. A schema checks every value and collects an error for each that is wrong, so a body of many
 * small values must be refused before. Pure.
 */
import { StrataError } from '@/lib/errors';

/** Array elements and object keys together. The largest conversations that fit a body have a tenth of it. */
export const maxValues = 50_000;
/** Levels of arrays and objects. */
export const maxDepth = 100;

/**
 * Parses JSON.
 * @throws StrataError `invalid_request` for text that is not JSON, has too many values or levels, or has the key
 * `__proto__`, which must not reach code that copies keys.
 */
export function parseBoundedJson(text: string, mostValues = maxValues): unknown {
  const value = parse(text);
  let level: unknown[] = [value];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) throw refusal(`more than ${maxDepth} levels of arrays and objects`);
    const next: unknown[] = [];
    for (const parent of level) {
      if (typeof parent !== 'object' || parent === null) continue;
      const children = Array.isArray(parent) ? parent : Object.values(parent);
      values += children.length;
      if (values > mostValues) throw refusal(`more than ${mostValues} values`);
      if (!Array.isArray(parent) && Object.hasOwn(parent, '__proto__')) throw prototypeKey();
      for (const child of children) next.push(child);
    }
    level = next;
  }
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new StrataError('invalid_request', 'The body is not valid JSON.', { cause });
  }
}

function refusal(what: string): StrataError {
  return new StrataError('invalid_request', `The body has ${what}.`);
}

function prototypeKey(): StrataError {
  return new StrataError('invalid_request', 'The request is not valid: __proto__ is not a known field', {
    fields: [{ path: '/__proto__', detail: 'is not a known field' }],
  });
}

/**
 * Reads request bodies: JSON of bounded length that fits its schema. Otherwise throws a StrataError that
 * names the fields.
 */
import type { z } from 'zod';
import { type FieldError, StrataError } from '@/lib/errors';

const maxBodyBytes = 1024 * 1024;

export async function readBody<S extends z.ZodType>(
  request: Request,
  schema: S,
  maxBytes = maxBodyBytes,
): Promise<z.output<S>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) {
    throw new StrataError(
      'unsupported_media_type',
      'The body must be JSON, sent with Content-Type: application/json.',
    );
  }
  return parseWith(schema, parseJson(await readText(request, maxBytes)));
}

/** Parses query parameters. Of a repeated parameter the last counts. */
export function readQuery<S extends z.ZodType>(request: Request, schema: S): z.output<S> {
  return parseWith(schema, Object.fromEntries(new URL(request.url).searchParams));
}

function parseWith<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.flatMap(fieldErrorsOf);
  const first = fields[0];
  const where = first === undefined || first.path === '' ? '' : ` ${first.path}`;
  throw new StrataError(
    'invalid_request',
    `The request is not valid:${where} ${first?.detail ?? ''}`.trimEnd(),
    { fields },
  );
}

/** As JSON pointers (RFC 6901). For a union, the errors of the branch that matched furthest. */
function fieldErrorsOf(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path
    .map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: `${path}/${shorten(key)}`, detail: 'is not a known field' }));
  }
  if (issue.code === 'invalid_union') {
    const furthest = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a))[0] ?? [];
    if (furthest.length > 0) {
      return furthest.flatMap(fieldErrorsOf).map((error) => ({ ...error, path: path + error.path }));
    }
  }
  return [{ path, detail: issue.message }];
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(
    0,
    ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)),
  );
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new StrataError('invalid_request', 'The body is not valid UTF-8.');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, refusePrototypeKeys);
  } catch (error) {
    if (StrataError.isInstance(error)) throw error;
    throw new StrataError('invalid_request', 'The body is not valid JSON.', { cause: error });
  }
}

/** `__proto__` is never a valid field, and must not reach code that copies keys. */
function refusePrototypeKeys(key: string, value: unknown): unknown {
  if (key === '__proto__') {
    throw new StrataError('invalid_request', 'The request is not valid: __proto__ is not a known field', {
      fields: [{ path: '/__proto__', detail: 'is not a known field' }],
    });
  }
  return value;
}

function tooLarge(maxBytes: number): StrataError {
  return new StrataError('body_too_large', `The body is larger than ${maxBytes / 1024 / 1024} MB.`);
}

function shorten(key: string): string {
  return key.length <= 100 ? key : `${key.slice(0, 99)}…`;
}

/**
 * Reads request bodies: JSON of bounded length that fits its schema. Otherwise throws a StrataError that
 * names the fields.
 */
import type { z } from 'zod';
import { type FieldError, StrataError } from '@/lib/errors';
import { maxValues, parseBoundedJson } from './bounded-json';

const maxBodyBytes = 1024 * 1024;

export async function readBody<S extends z.ZodType>(
  request: Request,
  schema: S,
  maxBytes = maxBodyBytes,
): Promise<z.output<S>> {
  return parseWith(schema, await readJson(request, { bytes: maxBytes, values: maxValues }));
}

/**
 * The body as a value of bounded size and depth, for whoever checks it otherwise than by a schema.
 * @param limits the most bytes, and the most array elements and object keys together.
 */
export async function readJson(
  request: Request,
  limits: { bytes: number; values: number },
): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) {
    throw new StrataError(
      'unsupported_media_type',
      'The body must be JSON, sent with Content-Type: application/json.',
    );
  }
  return parseBoundedJson(await readText(request, limits.bytes), limits.values);
}

/** Parses query parameters. Of a repeated parameter the last counts. No parameter may contain NUL. */
export function readQuery<S extends z.ZodType>(request: Request, schema: S): z.output<S> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  for (const [name, value] of Object.entries(query)) {
    if (!value.includes('\0')) continue;
    const detail = 'must not contain the character U+0000';
    throw new StrataError('invalid_request', `The request is not valid: /${shorten(name)} ${detail}`, {
      fields: [{ path: `/${shorten(name)}`, detail }],
    });
  }
  return parseWith(schema, query);
}

/** More errors help nobody. */
const maxFields = 20;

/** @throws StrataError `invalid_request` that names the fields. */
export function parseWith<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.slice(0, maxFields).flatMap(fieldErrorsOf).slice(0, maxFields);
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
    return issue.keys
      .slice(0, maxFields)
      .map((key) => ({ path: `${path}/${shorten(key)}`, detail: 'is not a known field' }));
  }
  if (issue.code === 'invalid_union') {
    const furthest = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a))[0] ?? [];
    if (furthest.length > 0) {
      return furthest
        .slice(0, maxFields)
        .flatMap(fieldErrorsOf)
        .map((error) => ({ ...error, path: path + error.path }));
    }
  }
  return [{ path, detail: issue.message }];
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  const depths = issues.map(({ path, code }) => path.length + (code === 'unrecognized_keys' ? 1 : 0));
  return depths.reduce((deepest, depth) => Math.max(deepest, depth), 0);
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

/** Files of this size have some hundred thousand rows. */
const maxFileBytes = 512 * 1024 * 1024;

/**
 * The body as text in parts as they arrive, of whatever content type. Iterating throws a StrataError for a body that is
 * too large or no UTF-8.
 */
export async function* readFile(request: Request): AsyncGenerator<string> {
  if (Number(request.headers.get('content-length') ?? 0) > maxFileBytes) throw tooLarge(maxFileBytes);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > maxFileBytes) throw tooLarge(maxFileBytes);
    yield decoded(decoder, chunk);
  }
  yield decoded(decoder, undefined);
}

/** @param chunk undefined for the end of the text. */
function decoded(decoder: TextDecoder, chunk: Uint8Array | undefined): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new StrataError('invalid_request', 'The body is not valid UTF-8.');
  }
}

function tooLarge(maxBytes: number): StrataError {
  return new StrataError('body_too_large', `The body is larger than ${maxBytes / 1024 / 1024} MB.`);
}

function shorten(key: string): string {
  return key.length <= 100 ? key : `${key.slice(0, 99)}…`;
}

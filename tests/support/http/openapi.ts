/** Validates responses against an OpenAPI document, including undocumented fields. */
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export interface Judge {
  /** All operations, in the form "GET /api/runs/{runId}". */
  readonly operations: readonly string[];
  /** Operations that have responded successfully. */
  readonly succeeded: ReadonlySet<string>;
  /** Returns the body of a response. Throws when the response does not match the document. */
  judge(operation: string, response: Response): Promise<unknown>;
  /** Validates a value against a named schema of the document. Throws with the errors when it does not match. */
  fits(name: string, value: unknown): void;
}

interface OpenApi {
  paths: Record<string, Record<string, { responses: Record<string, ResponseObject | { $ref: string }> }>>;
  components: { responses: Record<string, ResponseObject> };
}

interface ResponseObject {
  content?: Record<string, object>;
}

export function judgeBy(document: object): Judge {
  const { paths, components } = document as OpenApi;
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  ajv.addSchema(closed(document) as AnySchemaObject, 'document');
  const succeeded = new Set<string>();

  /** @param pointer the keys on the path to the schema. */
  function check(what: string, pointer: readonly string[], value: unknown): void {
    const validate = ajv.getSchema(`document#/${pointer.map(escaped).join('/')}`);
    if (validate === undefined) throw new Error(`The document has no schema at ${pointer.join(' > ')}`);
    if (validate(value)) return;
    const errors = validate.errors?.map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
    throw new Error(`${what} does not match the document:\n${errors?.join('\n')}\n${JSON.stringify(value)}`);
  }

  /** Finds the documented response of this status and its location. */
  function promised(operation: string, status: number): { response: ResponseObject; pointer: string[] } {
    const [method = '', path = ''] = operation.split(' ');
    const response = paths[path]?.[method.toLowerCase()]?.responses[status];
    if (response === undefined) throw new Error(`${operation} answers ${status}, which is not documented`);
    if (!('$ref' in response)) {
      return { response, pointer: ['paths', path, method.toLowerCase(), 'responses', String(status)] };
    }
    const name = response.$ref.replace('#/components/responses/', '');
    return { response: components.responses[name] ?? {}, pointer: ['components', 'responses', name] };
  }

  return {
    operations: Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    ),
    succeeded,
    fits: (name, value) => check(name, ['components', 'schemas', name], value),
    async judge(operation, answer) {
      const { response, pointer } = promised(operation, answer.status);
      const text = await answer.text();
      const what = `${operation}, which answers ${answer.status}:`;
      if (response.content === undefined) {
        if (text !== '') throw new Error(`${what} has a body: ${text}`);
        succeeded.add(operation);
        return null;
      }
      const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
      if (response.content[type] === undefined) throw new Error(`${what} is "${type}": ${text}`);
      const value: unknown = type.endsWith('json') ? JSON.parse(text) : text;
      check(what, [...pointer, 'content', type, 'schema'], value);
      if (answer.ok) succeeded.add(operation);
      return value;
    },
  };
}

/** Escapes a key for a JSON pointer (RFC 6901) in a URI fragment. */
function escaped(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/**
 * Forbids additional properties in every object of the document. The document itself allows them, because clients must
 * ignore unknown fields, but a response must not contain undocumented fields.
 */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, closed(part)]));
  return 'properties' in inside && !('additionalProperties' in inside)
    ? { ...inside, additionalProperties: false }
    : inside;
}

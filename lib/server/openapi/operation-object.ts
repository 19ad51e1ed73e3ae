import { z } from 'zod';
import type { ZodOpenApiOperationObject } from 'zod-openapi';
import type { Answer, Group, Operation } from './operation';
import { refusalsOf, responseName } from './refusal-responses';

/** An operation in the form that zod-openapi takes. */
export function operationObject(operation: Operation, { name, wrapper }: Group): ZodOpenApiOperationObject {
  const { id, summary, description, method, path, query, body, parameters = [] } = operation;
  const others = [...(method === 'get' ? [] : wrapper.writeParameters), ...parameters];
  return {
    operationId: id,
    tags: [name],
    summary,
    ...(description && { description }),
    security: wrapper.security,
    requestParams: { path: pathParameters(path), ...(query && { query }) },
    ...(others.length > 0 && { parameters: others }),
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: body.schema, example: body.example } },
      },
    }),
    responses: {
      [operation.answer.status]: responseObject(operation.answer),
      ...Object.fromEntries(
        refusalsOf(operation, wrapper).map((refusal) => [
          refusal.status,
          { $ref: `#/components/responses/${responseName(refusal)}` },
        ]),
      ),
    },
  };
}

const id = z
  .string()
  .max(64)
  .regex(/^[A-Za-z0-9._-]+$/);

/** Path parameters that are not ids. */
const placesInPaths: Record<string, z.ZodType> = {
  call: z.string().meta({ examples: ['2.1'], description: 'The id of a call: its layer and slot.' }),
  model: z.string().meta({ examples: ['moa/demo'], description: 'The slash need not be encoded.' }),
};

function pathParameters(path: string) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  return z.object(Object.fromEntries(names.map((name) => [name, placesInPaths[name] ?? id])));
}

function responseObject({ description, contents }: Answer) {
  if (contents.length === 0) return { description };
  const content = contents.map(({ type, schema }) => [type, { schema: schema ?? z.string() }]);
  return { description, content: Object.fromEntries(content) };
}

/**
 * The OpenAPI document (3.1) of the HTTP API, from the schemas that its routes parse by and its answers are typed by.
 * `routes.test.ts` holds it against the routes there are, `tests/integration/openapi.test.ts` against what they answer.
 */
import type { z } from 'zod';
import type { ErrorCode } from '@/lib/errors';
import packageJson from '@/package.json';
import { programs } from './api-key-operations';
import { conversations, runs, shares } from './conversation-operations';
import { type JsonSchemas, jsonSchemasOf } from './json-schemas';
import { mixtures, models, providers } from './model-operations';
import { forPrograms } from './openai-operations';
import type { Group, Operation, Refusal, Rim } from './operation';
import { components } from './schema-components';
import { server, usage } from './server-operations';

/** In the order in which they are read. */
const groups: readonly Group[] = [
  conversations,
  runs,
  shares,
  mixtures,
  models,
  providers,
  usage,
  programs,
  server,
  forPrograms,
];

export function openApiDocument(): object {
  const operations = groups.flatMap((group) => group.operations);
  const schemas = jsonSchemasOf(components, operations.flatMap(schemasOf));
  return {
    openapi: '3.1.1',
    info: {
      title: 'Strata',
      version: packageJson.version,
      description:
        'Run a Mixture-of-Agents and see all of it. Ids are opaque strings, times ISO 8601 UTC, durations ' +
        'milliseconds, money USD. A write needs an Origin header that names the server, so that no other web page ' +
        'can write in a person’s name.',
    },
    servers: [{ url: '/' }],
    tags: groups.map(({ name, description }) => ({ name, description })),
    paths: pathsOf(schemas),
    components: {
      schemas: schemas.components,
      parameters: { Origin: originParameter },
      responses: refusalResponses(),
      securitySchemes: { key: keyScheme },
    },
  };
}

const keyScheme = {
  type: 'http',
  scheme: 'bearer',
  description: 'A key for programs, made in Settings: "sk-strata-…".',
};

const originParameter = {
  name: 'Origin',
  in: 'header',
  required: true,
  description: 'The server’s own: "http://127.0.0.1:3000".',
  schema: { type: 'string', format: 'uri' },
};

function schemasOf({ query, body, answer }: Operation): z.ZodType[] {
  return [query, body?.schema, ...answer.contents.map(({ schema }) => schema)].filter(
    (schema) => schema != null,
  );
}

function pathsOf(schemas: JsonSchemas): Record<string, Record<string, object>> {
  const grouped = groups.flatMap((group) => group.operations.map((operation) => ({ group, operation })));
  const byPath = Map.groupBy(grouped, ({ operation }) => operation.path);
  return Object.fromEntries(
    [...byPath].map(([path, alike]) => [
      path,
      Object.fromEntries(
        alike.map(({ group, operation }) => [operation.method, operationObject(operation, group, schemas)]),
      ),
    ]),
  );
}

function operationObject(operation: Operation, { name, rim }: Group, schemas: JsonSchemas): object {
  const { id, summary, description, body } = operation;
  const parameters = parametersOf(operation, rim, schemas);
  return {
    operationId: id,
    tags: [name],
    summary,
    ...(description === undefined ? {} : { description }),
    security: rim.security,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemas.of(body.schema), example: body.example } },
          },
        }),
    responses: responsesOf(operation, rim, schemas),
  };
}

function parametersOf(
  { method, path, query, parameters = [] }: Operation,
  { writeParameters }: Rim,
  schemas: JsonSchemas,
): object[] {
  return [
    ...(method === 'get' ? [] : writeParameters),
    ...parameterNames(path).map(pathParameter),
    ...(query === undefined ? [] : queryParameters(schemas.of(query))),
    ...parameters,
  ];
}

function parameterNames(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
}

/** Of those that are not simply ids. */
const placesInPaths: Record<string, object> = {
  call: { type: 'string', examples: ['2.1'], description: 'The place of a call: its layer and slot.' },
  model: { type: 'string', examples: ['moa/demo'], description: 'Its slash may stand as it is.' },
};

function pathParameter(name: string): object {
  const id = { type: 'string', maxLength: 64, pattern: '^[A-Za-z0-9._-]+$' };
  return { name, in: 'path', required: true, schema: placesInPaths[name] ?? id };
}

/** Each field of the query's schema is a parameter of its own. */
function queryParameters({ properties = {}, required = [] }: ReturnType<JsonSchemas['of']>): object[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function responsesOf(operation: Operation, rim: Rim, schemas: JsonSchemas): Record<string, object> {
  const { status, description, contents } = operation.answer;
  const content = contents.map(({ type, schema }) => [
    type,
    { schema: schema === null ? { type: 'string' } : schemas.of(schema) },
  ]);
  return {
    [status]: { description, ...(contents.length === 0 ? {} : { content: Object.fromEntries(content) }) },
    ...Object.fromEntries(
      refusalsOf(operation, rim).map((refusal) => [
        refusal.status,
        { $ref: `#/components/responses/${responseName(refusal)}` },
      ]),
    ),
  };
}

/** What any of the operations can be refused with, by form and status; titles that share both stand in one. */
function refusalResponses(): Record<string, object> {
  const all = groups.flatMap(({ rim, operations }) =>
    operations.flatMap((operation) => refusalsOf(operation, rim)),
  );
  return Object.fromEntries(
    [...Map.groupBy(all, responseName)].map(([name, alike]) => [name, responseObject(alike)]),
  );
}

function responseName({ schema, status }: Refusal): string {
  return `${schema}${status}`;
}

function responseObject(alike: Refusal[]): object {
  const titles = new Set(alike.map(({ title }) => title));
  const content = alike.map(({ type, schema }) => [
    type,
    { schema: { $ref: `#/components/schemas/${schema}` } },
  ]);
  return { description: `${[...titles].join(', or ')}.`, content: Object.fromEntries(content) };
}

/** How a route can refuse: as all of its part do, for its address, query or body, in its own way, or by a defect. */
function refusalsOf({ path, query, body, refusals = [] }: Operation, rim: Rim): Refusal[] {
  const codes: ErrorCode[] = [
    ...(query === undefined && body === undefined ? [] : (['invalid_request'] as const)),
    ...(path.includes('{') ? (['not_found'] as const) : []),
    ...(body === undefined ? [] : (['body_too_large', 'unsupported_media_type'] as const)),
    ...rim.refusals,
    ...refusals,
  ];
  return [...codes, 'defect' as const].map(rim.refusalOf);
}

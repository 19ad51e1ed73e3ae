/**
 * The OpenAPI document (3.1) of the HTTP API, from the schemas that its routes parse by and its answers are typed by.
 * `routes.test.ts` holds it against the routes there are, `tests/integration/openapi.test.ts` against what they answer.
 */
import type { z } from 'zod';
import { type ErrorCode, StrataError } from '@/lib/errors';
import packageJson from '@/package.json';
import type { Problem } from '../answers';
import { defectProblem, problemOf } from '../problem';
import { components } from './components';
import { conversations, runs, shares } from './conversations';
import { type JsonSchemas, jsonSchemasOf } from './json-schemas';
import { mixtures, models, providers } from './models';
import type { Group, Operation } from './operation';
import { server, usage } from './server';

/** In the order in which they are read. */
const groups: readonly Group[] = [conversations, runs, shares, mixtures, models, providers, usage, server];

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
    // Whoever reaches the server may ask: the README says who that is.
    security: [],
    tags: groups.map(({ name, description }) => ({ name, description })),
    paths: pathsOf(schemas),
    components: {
      schemas: schemas.components,
      parameters: { Origin: originParameter },
      responses: problemResponses(operations),
    },
  };
}

const originParameter = {
  name: 'Origin',
  in: 'header',
  required: true,
  description: 'The server’s own: "http://127.0.0.1:3000".',
  schema: { type: 'string', format: 'uri' },
};

function schemasOf({ query, body, answer }: Operation): z.ZodType[] {
  return [query, body?.schema, answer.content?.schema].filter((schema) => schema != null);
}

function pathsOf(schemas: JsonSchemas): Record<string, Record<string, object>> {
  const tagged = groups.flatMap(({ name, operations }) =>
    operations.map((operation) => ({ name, operation })),
  );
  const byPath = Map.groupBy(tagged, ({ operation }) => operation.path);
  return Object.fromEntries(
    [...byPath].map(([path, alike]) => [
      path,
      Object.fromEntries(
        alike.map(({ name, operation }) => [operation.method, operationObject(operation, name, schemas)]),
      ),
    ]),
  );
}

function operationObject(operation: Operation, tag: string, schemas: JsonSchemas): object {
  const { id, summary, description, body } = operation;
  const parameters = parametersOf(operation, schemas);
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemas.of(body.schema), example: body.example } },
          },
        }),
    responses: responsesOf(operation, schemas),
  };
}

function parametersOf({ method, path, query, parameters = [] }: Operation, schemas: JsonSchemas): object[] {
  return [
    ...(method === 'get' ? [] : [{ $ref: '#/components/parameters/Origin' }]),
    ...parameterNames(path).map(pathParameter),
    ...(query === undefined ? [] : queryParameters(schemas.of(query))),
    ...parameters,
  ];
}

function parameterNames(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
}

function pathParameter(name: string): object {
  const schema =
    name === 'call'
      ? { type: 'string', examples: ['2.1'], description: 'The place of a call: its layer and slot.' }
      : { type: 'string', maxLength: 64, pattern: '^[A-Za-z0-9._-]+$' };
  return { name, in: 'path', required: true, schema };
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

function responsesOf(operation: Operation, schemas: JsonSchemas): Record<string, object> {
  const { status, description, content } = operation.answer;
  const schema = content?.schema ? schemas.of(content.schema) : { type: 'string' };
  return {
    [status]: { description, ...(content === null ? {} : { content: { [content.type]: { schema } } }) },
    ...Object.fromEntries(
      problemsOf(operation).map((problem) => [
        problem.status,
        { $ref: `#/components/responses/${responseName(problem)}` },
      ]),
    ),
  };
}

/** What any of the operations can be refused with, by status; titles that share one stand in one. */
function problemResponses(operations: readonly Operation[]): Record<string, object> {
  const byName = Map.groupBy(operations.flatMap(problemsOf), responseName);
  return Object.fromEntries(
    [...byName].map(([name, problems]) => [name, problemObject(new Set(problems.map(({ title }) => title)))]),
  );
}

function responseName({ status }: Problem): string {
  return `Problem${status}`;
}

function problemObject(titles: ReadonlySet<string>): object {
  return {
    description: `${[...titles].join(', or ')}.`,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

/** How a route can refuse: by the door before it, for its address, query or body, in its own way, or by a defect. */
function problemsOf({ path, query, body, refusals = [] }: Operation): Problem[] {
  const codes: ErrorCode[] = [
    ...(query === undefined && body === undefined ? [] : (['invalid_request'] as const)),
    'forbidden',
    ...(path.includes('{') ? (['not_found'] as const) : []),
    ...(body === undefined ? [] : (['body_too_large', 'unsupported_media_type'] as const)),
    ...refusals,
    'unavailable',
  ];
  return [...codes.map((code) => problemOf(new StrataError(code, ''))), defectProblem];
}

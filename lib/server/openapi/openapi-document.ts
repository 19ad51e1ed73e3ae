/**
 * The OpenAPI document (3.1) of the HTTP API. zod-openapi makes it of the operations and of the schemas that parse
 * requests and type responses. `routes.test.ts` compares it with the route files, `tests/integration/openapi.test.ts`
 * with the responses of a running server.
 */
import { createDocument, type ZodOpenApiOverride } from 'zod-openapi';
import packageJson from '@/package.json';
import { accounts } from './account-operations';
import { apiClients } from './api-key-operations';
import { conversations, runs, shares } from './conversation-operations';
import { datasets, evaluations } from './lab-operations';
import { mixtures, models, providers } from './model-operations';
import { openAIApi } from './openai-operations';
import type { Group } from './operation';
import { operationObject } from './operation-object';
import { refusalResponses } from './refusal-responses';
import { components } from './schema-components';
import { server, usage } from './server-operations';

/** In the order of the document. */
const groups: readonly Group[] = [
  conversations,
  runs,
  shares,
  mixtures,
  models,
  providers,
  datasets,
  evaluations,
  usage,
  apiClients,
  accounts,
  server,
  openAIApi,
];

/** Makes the document; takes about 30 ms. */
export function openApiDocument(): object {
  return createDocument(
    {
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
      paths: paths(),
      components: {
        schemas: components,
        responses: refusalResponses(groups),
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: '__Host-strata.session_token',
            description: 'The session of a person, where Strata runs with accounts.',
          },
          key: {
            type: 'http',
            scheme: 'bearer',
            description: 'A key of an API client, created in Settings: "sk-strata-…".',
          },
        },
      },
    },
    { override: asOnTheWire },
  );
}

function paths() {
  const grouped = groups.flatMap((group) => group.operations.map((operation) => ({ group, operation })));
  const byPath = Map.groupBy(grouped, ({ operation }) => operation.path);
  return Object.fromEntries(
    [...byPath].map(([path, alike]) => [
      path,
      Object.fromEntries(
        alike.map(({ group, operation }) => [operation.method, operationObject(operation, group)]),
      ),
    ]),
  );
}

/** zod closes the objects of responses, but a new field in a response is not a breaking change. */
const asOnTheWire: ZodOpenApiOverride = ({ jsonSchema, zodSchema }) => {
  const { def } = zodSchema._zod;
  if (def.type === 'object' && def.catchall === undefined) delete jsonSchema.additionalProperties;
  openReferences(jsonSchema);
  // The bounds that zod gives to every integer say nothing to a client.
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
};

/** Opens a named schema that has a description where it is used: zod-openapi does not pass it to the override. */
function openReferences(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ('$ref' in value && 'additionalProperties' in value) delete value.additionalProperties;
  for (const part of Object.values(value)) openReferences(part);
}

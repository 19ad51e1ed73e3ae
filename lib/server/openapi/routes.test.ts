import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isRefusing } from '@/lib/server/openai/refusals/refusing-handlers';
import { openApiDocument } from './openapi-document';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
/** The folders that the document describes. */
const folders = ['app/api', 'app/v1'];
/** The routes that respond to all paths without a route, and those of better-auth, which documents them itself. */
const catchAlls = [
  ...folders.map((folder) => `${folder}/[...path]/route.ts`),
  'app/api/auth/[...all]/route.ts',
];
const methods = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'];

/** All handlers that Next finds, in the form "GET /api/runs/{runId}". */
async function routes(): Promise<string[]> {
  const files = folders.flatMap((folder) => globSync(`${folder}/**/route.ts`, { cwd: root }));
  const found = await Promise.all(
    files
      .filter((file) => !catchAlls.includes(file))
      .map(async (file) => {
        const handlers: object = await import(path.join(root, file));
        const address = path
          .dirname(file)
          .replace(/^app/, '')
          .replace(/\[(?:\.\.\.)?(\w+)\]/g, '{$1}');
        const has = (method: string) => {
          const handler = (handlers as Record<string, object>)[method];
          return handler !== undefined && !isRefusing(handler);
        };
        return methods.filter(has).map((method) => `${method} ${address}`);
      }),
  );
  return found.flat().toSorted();
}

const document = openApiDocument() as {
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, { operationId: string; tags: string[]; summary: string }>>;
};
const documented = Object.entries(document.paths).flatMap(([address, operations]) =>
  Object.keys(operations).map((method) => `${method.toUpperCase()} ${address}`),
);

test('the document has exactly the handlers of all routes', async () => {
  expect(documented.toSorted()).toEqual(await routes());
});

test('operation ids are unique', () => {
  const names = Object.values(document.paths).flatMap((operations) =>
    Object.values(operations).map(({ operationId }) => operationId),
  );
  expect(names).toEqual([...new Set(names)]);
});

test('docs/http-operations.md is generated from the document', async () => {
  const lines = Object.entries(document.paths).flatMap(([address, operations]) =>
    Object.entries(operations).map(([method, { tags, summary }]) => ({
      tag: tags[0],
      line: `| \`${method.toUpperCase()} ${address}\` | ${summary} |`,
    })),
  );
  const sections = document.tags.map(({ name, description }) =>
    [
      `## ${name}\n\n${description}\n\n| operation | does |\n| --- | --- |`,
      ...lines.filter(({ tag }) => tag === name).map(({ line }) => line),
    ].join('\n'),
  );
  const text = [
    '# The operations',
    'Made from `/api/openapi.json`: see [the HTTP API](http-api.md).',
    ...sections,
  ];
  await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot(path.join(root, 'docs', 'http-operations.md'));
});

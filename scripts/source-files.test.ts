import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');

/** The source files below these folders. Tests are beside their modules and do not count. */
function sourcesOf(...tops: string[]) {
  return tops.flatMap((top) =>
    readdirSync(path.join(root, top), { recursive: true, withFileTypes: true })
      .filter(({ name }) => /\.(tsx?|mjs)$/.test(name) && !/\.(test|spec|generated)\./.test(name))
      .map(({ parentPath, name }) => ({ folder: path.relative(root, parentPath), name }))
      .filter(({ folder }) => !/generated|node_modules/.test(folder)),
  );
}

test('no folder holds more than 20 source files, so that one can survey it at a glance', () => {
  const files = sourcesOf('app', 'components', 'lib', 'scripts', 'tests');
  const crowded = [...Map.groupBy(files, ({ folder }) => folder)]
    .filter(([, { length }]) => length > 20)
    .map(([folder, { length }]) => `${folder}: ${length}`);
  expect(files.length).toBeGreaterThan(1000);
  expect(crowded).toEqual([]);
});

test('no two source files of the product have one name', () => {
  const files = sourcesOf('components', 'lib');
  const shared = [...Map.groupBy(files, ({ name }) => name.replace(/\.\w+$/, ''))]
    .filter(([, { length }]) => length > 1)
    .map(([name, found]) => `${name}: ${found.map(({ folder }) => folder).join(', ')}`);
  expect(shared).toEqual([]);
});

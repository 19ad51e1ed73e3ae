import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');
/** As many as one can survey at a glance. Tests are beside their modules and do not count. */
const most = 20;

test('no folder holds more than 20 source files', () => {
  const files = ['app', 'components', 'lib', 'scripts', 'tests'].flatMap((top) =>
    readdirSync(path.join(root, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name) && !/\.test\./.test(entry.name))
      .map(({ parentPath }) => path.relative(root, parentPath)),
  );
  const crowded = [...Map.groupBy(files, (folder) => folder)]
    .filter(([folder, { length }]) => length > most && !/generated|node_modules/.test(folder))
    .map(([folder, { length }]) => `${folder}: ${length}`);
  expect(files.length).toBeGreaterThan(1000);
  expect(crowded).toEqual([]);
});

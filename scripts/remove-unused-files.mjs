import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Folders and files of packages, by their path from node_modules, that nothing here reads. */
const unused = [
  /\.map$/, // Source maps of libraries: a fifth of all files. Node and browsers are not told to read them.
  /^node-[^/]+\/(include|share)$/, // C headers and manuals beside the Node that npm installs.
  /^@img\/sharp-/, // The image optimizer of Next, which is off (next.config.js).
  /^openai\/src$/, // Sources beside the compiled files.
  /^lucide-react\/(dynamic|dist\/(cjs|lucide-react\.(prefixed|suffixed)))/,
  /^@prisma\/client\/runtime\/query_compiler_.*\.(cockroachdb|mysql|sqlite|sqlserver)\./,
];

/**
 * Deletes what the patterns above name below `modules`, a node_modules folder. It may run any number of times; what
 * works after it works without it too.
 */
export function removeUnusedFiles(modules, folder = '') {
  for (const entry of readdirSync(path.join(modules, folder), { withFileTypes: true })) {
    // Hidden folders are caches of tools and tests, not packages.
    if (folder === '' && entry.name.startsWith('.')) continue;
    const name = path.posix.join(folder, entry.name);
    if (unused.some((pattern) => pattern.test(name))) {
      rmSync(path.join(modules, name), { recursive: true, force: true });
    } else if (entry.isDirectory()) {
      removeUnusedFiles(modules, name);
    }
  }
}

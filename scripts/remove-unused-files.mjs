import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Folders and files of packages that nothing here reads, as paths relative to node_modules. */
const unused = [
  /\.map$/, // Source maps of libraries: a fifth of all files. Neither Node nor the browser loads them.
  /^node-[^/]+\/(include|share)$/, // C headers and manuals beside the Node that npm installs.
  /^@img\/sharp-/, // The image optimizer of Next, which is off (next.config.js).
  /^(openai|zod|ai|katex|@ai-sdk\/[^/]+|@tanstack\/[^/]+)\/src$/, // Sources beside the compiled files.
  /^recharts\/umd$/,
  /^lucide-react\/(dynamic|dist\/(cjs|lucide-react\.(prefixed|suffixed)))/,
  // The client uses the small compiler for PostgreSQL (prisma/schema.prisma).
  /^@prisma\/client\/runtime\/query_compiler_(fast_|.*\.(cockroachdb|mysql|sqlite|sqlserver)\.)/,
];

/**
 * Deletes the files and folders that match the patterns above in `modules`, a node_modules folder. Idempotent and
 * optional: everything works the same with and without it.
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

/** Runs after `npm install`: 330 MB of the installed packages are files that nothing here reads. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeUnusedFiles } from './remove-unused-files.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
try {
  removeUnusedFiles(path.join(root, 'node_modules'));
} catch (error) {
  // On Windows a running server can hold a file open. What stays costs disk space only.
  console.warn(`Some unused files stay in node_modules: ${error.message}`);
}

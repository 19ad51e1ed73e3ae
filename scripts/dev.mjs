/** `npm run dev`: the app, compiled as it is changed. */
import { requireNode } from './require-node.mjs';

requireNode();
process.env.NODE_ENV = 'development';
const { serve } = await import('./serve.mjs');
await serve(true);

/** `npm run dev`: serves the app in development mode and recompiles it after each change. */
import { requireNode } from './require-node.mjs';

requireNode();
process.env.NODE_ENV = 'development';
const { serve } = await import('./serve.mjs');
await serve(true);

/** Serves the build as it is. Tests start it, because they build once for all of their servers. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import path from 'node:path';

process.env.NODE_ENV = 'production';
// Later starts compile no JavaScript: a start uses a fifth less CPU. Worker threads read the variable.
process.env.NODE_COMPILE_CACHE ??= path.join(import.meta.dirname, '..', '.next', 'cache', 'compiled');
enableCompileCache();
const { serve } = await import('./serve.mjs');
await serve(false);
flushCompileCache();

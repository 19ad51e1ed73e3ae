/** Serves the build as it is. Tests start it, because they build once for all of their servers. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import path from 'node:path';

const keepMs = 5_000;
process.env.NODE_ENV = 'production';
// Later starts compile no JavaScript: a start uses a fifth less CPU. Worker threads read the variable.
process.env.NODE_COMPILE_CACHE ??= path.join(import.meta.dirname, '..', '.next', 'cache', 'compiled');
enableCompileCache();
const { serve } = await import('./serve.mjs');
await serve(false);
flushCompileCache();
// Routes are loaded at their first request. Node itself would keep them at an orderly end only.
setInterval(flushCompileCache, keepMs).unref();

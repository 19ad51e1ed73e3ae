/**
 * Lets Node run the sources as they are written: it strips their types by itself, and here learns what the bundler
 * and the compiler know of their imports: `@/` is the root, and a file's ending is left out.
 */
import { registerHooks } from 'node:module';

const root = new URL('../', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const ours = context.parentURL?.startsWith(root) && !context.parentURL.includes('/node_modules/');
    if (!ours || !/^(@|\.{1,2})\//.test(specifier)) return next(specifier, context);
    const path = specifier.replace(/^@\//, root);
    return next(/\.[cm]?[jt]s$/.test(path) ? path : `${path}.ts`, context);
  },
});

/**
 * Lets Node run the TypeScript sources. Node strips the types itself; this hook resolves imports as the bundler and the
 * compiler do: `@/` is the root folder, and file extensions are omitted.
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

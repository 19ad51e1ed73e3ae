import { createRequire } from 'node:module';

/** The JavaScript file of Next's command line, to run with the current Node, which npm scripts take from node_modules. */
export const nextBin = createRequire(import.meta.url).resolve('next/dist/bin/next');

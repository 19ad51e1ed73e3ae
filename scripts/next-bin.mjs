import { createRequire } from 'node:module';

/** The file of Next's command line. Run by this Node, which npm scripts take from node_modules. */
export const nextBin = createRequire(import.meta.url).resolve('next/dist/bin/next');

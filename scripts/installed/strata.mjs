#!/usr/bin/env node
/** The command `strata` of the installed package: its command line is bundled, because Node strips no types there. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from '../require-node.mjs';

requireNode();
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const { serverTasks } = await import('./server-tasks.mjs');
const { main } = await import('../../cli.mjs');
process.exitCode = await main(process.argv.slice(2), process, version, serverTasks);

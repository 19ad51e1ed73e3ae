/**
 * `npm run db:generate`: writes Prisma's client from prisma/schema.prisma into lib/server/db/generated, which is
 * committed. Prisma's command line is no dependency, because it takes 210 MB with its own; `npm exec` downloads it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const npm = process.env.npm_execpath;
if (!npm) {
  console.error('Run this as: npm run db:generate');
  process.exit(1);
}
const prisma = `prisma@${dependencies['@prisma/client']}`;
const { status } = spawnSync(
  process.execPath,
  [npm, 'exec', '--yes', '--ignore-scripts', '--', prisma, 'generate'],
  {
    cwd: root,
    stdio: 'inherit',
    // `generate` uses no schema engine but downloads one unless this names a file.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  },
);
process.exit(status ?? 1);

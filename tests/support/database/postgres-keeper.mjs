/**
 * Runs a PostgreSQL server for the process that started this one, and stops it and removes its folder when that process
 * disconnects. A process disconnects however it ends, SIGKILL included, so no signals need to be listed.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

/** @type {{ command: string, args: string[], folder: string, uid?: number, gid?: number }} */
const { command, args, folder, uid, gid } = JSON.parse(process.argv[2] ?? '{}');
const server = spawn(command, args, { cwd: folder, uid, gid, stdio: ['ignore', 'ignore', 'inherit'] });
server.on('exit', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit();
});
// SIGINT is PostgreSQL's fast shutdown: it disconnects its clients.
process.on('disconnect', () => server.kill('SIGINT'));

/**
 * Runs a PostgreSQL server for the process that started this one, and stops it and removes its folder when that process
 * disconnects. A process disconnects however it ends, SIGKILL included. A signal to this process stops the server, too.
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
const stop = () => server.kill('SIGINT');
process.on('disconnect', stop);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

/**
 * Runs a PostgreSQL server for the process that started this one, and stops it and removes its folder when that process
 * disconnects. A process disconnects whenever it ends, also by SIGKILL. A signal to this process also stops the server; a
 * message restarts it.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

/** @type {{ command: string, args: string[], folder: string, uid?: number, gid?: number }} */
const { command, args, folder, uid, gid } = JSON.parse(process.argv[2] ?? '{}');
let server = start();
let restarting = false;
// SIGINT is PostgreSQL's fast shutdown: it disconnects its clients.
const stop = () => server.kill('SIGINT');
process.on('disconnect', stop);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
process.on('message', () => {
  restarting = true;
  stop();
});

function start() {
  const started = spawn(command, args, { cwd: folder, uid, gid, stdio: ['ignore', 'ignore', 'inherit'] });
  started.on('exit', () => {
    if (restarting) {
      restarting = false;
      server = start();
      process.send?.('restarted');
      return;
    }
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  });
  return started;
}

/** The embedded database: PGlite in a worker, reached over a Unix socket like any PostgreSQL. */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { StrataError } from '@/lib/errors';
import { lockFolder } from './lock';

export interface EmbeddedServer {
  /** The folder of the socket, as libpq's `host`. */
  host: string;
  port: number;
  close(): Promise<void>;
}

/** Only a part of the socket's name: nothing listens on TCP. */
const port = 5432;

/**
 * Starts PGlite on the folder, which is made when it is missing.
 * @throws StrataError `unavailable` when another process uses the folder or PGlite cannot open it.
 */
export async function openEmbedded(dataDir: string): Promise<EmbeddedServer> {
  const folder = path.resolve(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  // A folder of its own, new each time: mode 0700, since the socket has no password; short, since a socket's path
  // may have some 100 bytes; and never a stale socket in it.
  const host = mkdtempSync(path.join(tmpdir(), 'strata-'));
  const worker = new Worker(workerFile(), {
    workerData: { dataDir: path.join(folder, 'postgres'), socketPath: path.join(host, `.s.PGSQL.${port}`) },
  });
  try {
    await once(worker, 'message');
  } catch (cause) {
    unlock();
    rmSync(host, { recursive: true, force: true });
    throw new StrataError('unavailable', `The database in ${folder} cannot be opened: ${String(cause)}`, {
      cause,
    });
  }
  // An idle database must not keep a script or a test alive.
  worker.unref();
  return {
    host,
    port,
    async close() {
      const exited = once(worker, 'exit');
      worker.ref();
      worker.postMessage('close');
      await exited;
      rmSync(host, { recursive: true, force: true });
      unlock();
    },
  };
}

/** On disk beside the sources, also in production: `next start` runs in the project's folder. */
function workerFile(): string {
  return path.join(process.cwd(), 'lib', 'db', 'embedded', 'worker.mjs');
}

/** The embedded database: PGlite in a worker, reached over a Unix socket like any PostgreSQL. */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StrataError } from '@/lib/errors';
import { lockFolder } from './folder-lock';
import { startWorker, stopWorker, superviseWorker } from './supervised-worker';

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
 * @param report is told when it ended unasked, and was started again.
 * @throws StrataError `unavailable` when another process uses the folder or PGlite cannot open it.
 */
export async function openEmbedded(dataDir: string, report: (what: string) => void): Promise<EmbeddedServer> {
  const folder = path.resolve(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  // A folder of its own, new each time: mode 0700, since the socket has no password; short, since a socket's path
  // may have some 100 bytes; and never a stale socket in it.
  const host = mkdtempSync(path.join(tmpdir(), 'strata-'));
  const files = path.join(folder, 'postgres');
  try {
    const paths = { files, socket: path.join(host, `.s.PGSQL.${port}`) };
    // What makes the files takes half a gigabyte, which only the end of its thread gives back.
    if (!existsSync(path.join(files, 'PG_VERSION'))) await stopWorker(await startWorker(paths));
    const stop = await superviseWorker(paths, report);
    return {
      host,
      port,
      async close() {
        await stop();
        rmSync(host, { recursive: true, force: true });
        unlock();
      },
    };
  } catch (cause) {
    unlock();
    rmSync(host, { recursive: true, force: true });
    throw new StrataError('unavailable', `The database in ${folder} cannot be opened: ${String(cause)}`, {
      cause,
    });
  }
}

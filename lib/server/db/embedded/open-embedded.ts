/** The embedded database: PGlite in a worker, reached over message ports with PostgreSQL's protocol. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { StrataError } from '@/lib/errors';
import { lockFolder } from './folder-lock';
import { PortStream } from './port-stream';
import { startWorker, stopWorker, superviseWorker } from './supervised-worker';

export interface EmbeddedServer {
  /** A new connection, in the form of pg's `stream` option. */
  stream(): PortStream;
  close(): Promise<void>;
}

/**
 * Starts PGlite on the folder, which is created if needed.
 * @param report receives a message when PGlite ended unexpectedly and was restarted.
 * @throws StrataError `unavailable` when another process uses the folder or PGlite cannot open it.
 */
export async function openEmbedded(dataDir: string, report: (what: string) => void): Promise<EmbeddedServer> {
  const folder = path.resolve(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  const files = path.join(folder, 'postgres');
  try {
    // Creating the files takes half a gigabyte of memory, which is released only when the thread ends.
    if (!existsSync(path.join(files, 'PG_VERSION'))) await stopWorker(await startWorker(files));
    const worker = await superviseWorker(() => startWorker(files), report);
    return {
      stream: () => new PortStream(worker.connect),
      async close() {
        await worker.stop().finally(unlock);
      },
    };
  } catch (cause) {
    unlock();
    throw new StrataError('unavailable', `The database in ${folder} cannot be opened: ${String(cause)}`, {
      cause,
    });
  }
}

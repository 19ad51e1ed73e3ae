/** The thread that PGlite runs in, kept alive: PostgreSQL starts itself anew after a panic, PGlite does not. */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** A disk that is full stays so for a while. */
const restartDelayMs = 1_000;

export interface WorkerPaths {
  /** PGlite's own folder. */
  files: string;
  /** The Unix socket that it answers at. */
  socket: string;
}

/** Settles when PGlite answers at the socket. Rejects when it cannot open the folder. */
export async function startWorker({ files, socket }: WorkerPaths): Promise<Worker> {
  // One that ended by a panic leaves its socket behind, and a second could not listen there.
  rmSync(socket, { force: true });
  const worker = new Worker(workerFile(), { workerData: { dataDir: files, socketPath: socket } });
  await once(worker, 'message');
  // An idle database must not keep a script or a test alive.
  worker.unref();
  return worker;
}

export async function stopWorker(worker: Worker): Promise<void> {
  const exited = once(worker, 'exit');
  worker.ref();
  worker.postMessage('close');
  await exited;
}

/**
 * Starts the worker, and again whenever it ends unasked; what was committed is recovered from the write-ahead log.
 * @param report is told of each end and each start that failed.
 * @returns what stops it for good.
 */
export async function superviseWorker(
  paths: WorkerPaths,
  report: (what: string) => void,
): Promise<() => Promise<void>> {
  let running: Worker | null = null;
  let stopped = false;

  function watch(worker: Worker) {
    running = worker;
    let cause = 'it panicked';
    worker.on('error', (error) => {
      cause = String(error);
    });
    worker.once('exit', () => {
      running = null;
      if (stopped) return;
      report(`The embedded database ended: ${cause}. It is started again.`);
      restart();
    });
  }
  function restart() {
    if (stopped) return;
    startWorker(paths).then(watch, (error: unknown) => {
      report(`The embedded database does not start: ${String(error)}. Tried again in a second.`);
      setTimeout(restart, restartDelayMs).unref();
    });
  }

  watch(await startWorker(paths));
  return async () => {
    stopped = true;
    if (running !== null) await stopWorker(running);
  };
}

/** On disk beside the sources, also in production: `next start` runs in the project's folder. */
function workerFile(): string {
  return path.join(process.cwd(), 'lib', 'server', 'db', 'embedded', 'worker.mjs');
}

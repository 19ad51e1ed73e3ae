/** Restarts the thread of PGlite when it ends: unlike PostgreSQL, PGlite does not restart itself after a panic. */
import path from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';

/** Prevents a tight restart loop, because a cause such as a full disk usually persists for some time. */
const restartDelayMs = 1_000;

export interface SupervisedWorker {
  /** Opens a connection and returns its port; null while PGlite is not running. */
  connect(): MessagePort | null;
  /** Stops the worker and does not restart it. */
  stop(): Promise<void>;
}

/** Resolves when PGlite accepts connections. Rejects when the thread ends first, for example because the folder is missing. */
export async function startWorker(dataDir: string): Promise<Worker> {
  const worker = new Worker(workerFile(), { workerData: { dataDir } });
  await ready(worker);
  // An idle database must not keep a script or test alive.
  worker.unref();
  return worker;
}

/** Resolves at the worker's first message. Rejects when the worker ends without one. */
export function ready(worker: Worker): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let cause: unknown = new Error('it ended at its start');
  worker.once('message', () => resolve());
  worker.on('error', (error) => {
    cause = error;
  });
  worker.once('exit', () => reject(cause));
  return promise;
}

/** Resolves when the worker has ended, also when it ends with an error. */
export async function stopWorker(worker: Worker): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  worker.once('exit', () => resolve());
  // An error while closing also ends the worker.
  worker.on('error', () => {});
  worker.ref();
  worker.postMessage('close');
  await promise;
}

/**
 * Starts the worker and restarts it when it ends unexpectedly. PGlite recovers committed data from the write-ahead
 * log.
 * @param start starts the worker; rejects when it cannot.
 * @param report receives each end and each failed start.
 */
export async function superviseWorker(
  start: () => Promise<Worker>,
  report: (what: string) => void,
): Promise<SupervisedWorker> {
  let running: Worker | null = null;
  /** A restart in progress: its worker already uses the folder. */
  let starting: Promise<void> = Promise.resolve();
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
    starting = start().then(watch, (error: unknown) => {
      report(`The embedded database does not start: ${String(error)}. Tried again in a second.`);
      setTimeout(restart, restartDelayMs).unref();
    });
  }

  watch(await start());
  return {
    connect() {
      if (running === null) return null;
      const { port1, port2 } = new MessageChannel();
      running.postMessage(port2, [port2]);
      return port1;
    },
    async stop() {
      stopped = true;
      await starting;
      if (running !== null) await stopWorker(running);
    },
  };
}

/** Read from the sources, also in production, because the server runs in the project folder. */
function workerFile(): string {
  return path.join(process.cwd(), 'lib', 'server', 'db', 'embedded', 'worker.mjs');
}

/** Keeps the thread of PGlite alive: PostgreSQL restarts itself after a panic, PGlite does not. */
import path from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';

/** A full disk stays full for a while. */
const restartDelayMs = 1_000;

export interface SupervisedWorker {
  /** A new connection, to the end of a port. Null while PGlite does not run. */
  connect(): MessagePort | null;
  /** Stops it for good. */
  stop(): Promise<void>;
}

/** Resolves when PGlite accepts connections. Rejects when it has ended before, for example without its folder. */
export async function startWorker(dataDir: string): Promise<Worker> {
  const worker = new Worker(workerFile(), { workerData: { dataDir } });
  await ready(worker);
  // An idle database must not keep a script or test alive.
  worker.unref();
  return worker;
}

/** Resolves at the worker's first message. Rejects when it has ended without one. */
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

/** Resolves when the worker has ended, in whichever way. */
export async function stopWorker(worker: Worker): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  worker.once('exit', () => resolve());
  // An error while it closes ends it, too.
  worker.on('error', () => {});
  worker.ref();
  worker.postMessage('close');
  await promise;
}

/**
 * Starts the worker, and restarts it when it ends unexpectedly; committed data is recovered from the
 * write-ahead log.
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

/** On disk beside the sources, also in production: `next start` runs in the project folder. */
function workerFile(): string {
  return path.join(process.cwd(), 'lib', 'server', 'db', 'embedded', 'worker.mjs');
}

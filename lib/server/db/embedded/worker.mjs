/**
 * Runs PGlite in its own thread and serves it over message ports. On the main thread its computation would stall the
 * streams of every run (measured: a flush takes 124 ms on the main thread and 15 ms in a worker). Not bundled, because
 * a worker is started from a file.
 */
import { workerData as given, parentPort } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { withoutOptimizedWasm } from '../without-optimized-wasm.mjs';
import { servePort } from './serve-port.mjs';
import { SessionQueue } from './session-queue.mjs';

const { dataDir } = given;

// PostgreSQL's default of 128 MB, all of which becomes resident, is meant for dedicated database servers. The operating
// system caches these files anyway.
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'];

const database = await withoutOptimizedWasm(() =>
  PGlite.create(dataDir, { startParams, extensions: { pg_trgm } }),
);

const panic = Buffer.from('\0VPANIC\0');
const never = new Promise(() => {});
const execute = database.execProtocolRawStream.bind(database);
let panicked = false;
/**
 * PostgreSQL exits at a panic, for example when a full disk prevents it from writing the write-ahead log, and recovers at
 * its next start. PGlite keeps running, but a later statement panics again, throws, or waits forever for a lock that the
 * first panic left. So no later statement runs: the thread exits after the error has been sent to the client, and the
 * supervisor restarts it.
 */
database.execProtocolRawStream = async (message, options) => {
  if (panicked) await never;
  function onRawData(data) {
    panicked ||= Buffer.from(data.buffer, data.byteOffset, data.byteLength).includes(panic);
    options.onRawData(data);
  }
  try {
    await execute(message, { ...options, onRawData });
  } catch (error) {
    panicked = true;
    throw error;
  } finally {
    if (panicked) setImmediate(() => process.exit(1));
  }
};

const queue = new SessionQueue(database);
const ports = new Set();

/** @param message the port of a new client, or 'close'. */
parentPort.on('message', async (message) => {
  if (message !== 'close') {
    servePort(message, queue);
    ports.add(message);
    message.once('close', () => ports.delete(message));
    return;
  }
  for (const port of ports) port.close();
  await database.close();
  parentPort.close();
});
parentPort.postMessage('ready');

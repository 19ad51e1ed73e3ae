/**
 * PGlite in a thread of its own, behind a Unix socket: it computes on the thread it runs in, and would stall the
 * streams of every run (measured: 124 ms a flush in process, 15 ms from here). Outside the bundle, since a worker
 * is started from a file.
 */
import { workerData as given, parentPort } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

const { dataDir, socketPath } = given;

// PostgreSQL's default of 128 MB, all of it touched, is for machines that serve nothing else; these files are in the
// system's own cache anyway.
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'];

const database = await PGlite.create(dataDir, { startParams });
// The pool has one connection, and closes it after a statement that failed: the next may come before the last is gone.
const server = new PGLiteSocketServer({ db: database, path: socketPath, maxConnections: 4 });
await server.start();
parentPort.postMessage('ready');

parentPort.once('message', async () => {
  await server.stop();
  await database.close();
  parentPort.postMessage('closed');
  parentPort.close();
});

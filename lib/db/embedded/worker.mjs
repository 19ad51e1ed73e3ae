/**
 * PGlite in a thread of its own, behind a Unix socket: it computes on the thread it runs in, and would stall the
 * streams of every run (measured: 124 ms a flush in process, 15 ms from here). Outside the bundle, since a worker
 * is started from a file.
 */
import { workerData as given, parentPort } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

const { dataDir, socketPath } = given;

const database = await PGlite.create(dataDir);
const server = new PGLiteSocketServer({ db: database, path: socketPath });
await server.start();
parentPort.postMessage('ready');

parentPort.once('message', async () => {
  await server.stop();
  await database.close();
  parentPort.postMessage('closed');
  parentPort.close();
});

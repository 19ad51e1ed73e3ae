/**
 * PGlite in a thread of its own, reached over message ports: it computes on the thread it runs in, and would stall the
 * streams of every run (measured: 124 ms a flush in process, 15 ms from here). Outside the bundle, since a worker
 * is started from a file.
 */
import v8 from 'node:v8';
import { workerData as given, parentPort } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { servePort } from './serve-port.mjs';
import { SessionQueue } from './session-queue.mjs';

const { dataDir } = given;

// PostgreSQL's default of 128 MB, all of it touched, is for machines that serve nothing else; these files are in the
// system's own cache anyway.
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'];

/**
 * Without V8's optimizing compiler for the WebAssembly modules that are made meanwhile: V8 asks for these flags as it makes
 * one. The first of PGlite's functions that it would take is PostgreSQL's parser, 105 KB of code, for two seconds and
 * 600 MB at each start, so PGlite stays as the baseline compiler makes it (docs/performance-log.md).
 */
async function unoptimized(make) {
  const flags = ['wasm-tier-up', 'wasm-dynamic-tiering'];
  for (const flag of flags) v8.setFlagsFromString(`--no-${flag}`);
  try {
    return await make();
  } finally {
    for (const flag of flags) v8.setFlagsFromString(`--${flag}`);
  }
}

const database = await unoptimized(() => PGlite.create(dataDir, { startParams }));

const panic = Buffer.from('\0VPANIC\0');
const execute = database.execProtocolRawStream.bind(database);
/**
 * PostgreSQL ends itself at a panic (its write-ahead log cannot be written: the disk is full) and recovers as it
 * starts. PGlite lives on and answers everything with another panic, or throws one. So the thread ends, once the error
 * is on its way to whoever asked, and is started anew.
 */
database.execProtocolRawStream = async (message, options) => {
  let panicked = false;
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

/** @param message a port to a new client, or 'close'. */
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

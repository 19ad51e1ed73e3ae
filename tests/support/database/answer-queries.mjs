/**
 * Loaded into a server by tests (`--import`): runs the SQL that a test sends over the IPC channel on the server's own
 * database. No other process can use the embedded database while the server runs.
 */
import { isMainThread } from 'node:worker_threads';

// Worker threads of the server load this file too.
if (isMainThread && process.channel) {
  process.on('message', async ({ id, sql, values }) => {
    try {
      const { prisma } = globalThis[Symbol.for('strata.database')].database;
      process.send({ id, rows: await prisma.$queryRawUnsafe(sql, ...values) });
    } catch (error) {
      process.send({ id, error: String(error) });
    }
  });
  process.channel.unref();
}

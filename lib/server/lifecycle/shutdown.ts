/**
 * Orderly shutdown. SIGTERM drains first: `/api/ready` turns 503, new runs are refused, and the running ones that this
 * instance executes or that are read here go on until they end or the drain time is over. SIGINT, and a second SIGTERM,
 * end the runs at once. Then the progress of calls is stored.
 */
import type { Server } from 'node:http';
import type { Database } from '@/lib/server/db/database';
import { env } from '@/lib/server/env';
import { closeLab } from '@/lib/server/lab/lab-queue';
import { logError, logNotice } from '@/lib/server/log';
import { processSingleton } from '@/lib/server/process-singleton';
import { startDraining } from '@/lib/server/runs/draining';
import { stopInstance } from '@/lib/server/runs/instances/instance-life';
import { remoteReadersLeft } from '@/lib/server/runs/instances/remote-run';
import { allRunsEnded } from '@/lib/server/runs/live-runs';
import { stopTracing } from '@/lib/server/telemetry/tracing/start-tracing';

/** How long responses in progress may take after the last run: readers get its end. */
const lastResponsesMs = 1_000;

/** Ends the process on SIGTERM and SIGINT, after everything is stored. */
export function closeOnSignals(database: Database): void {
  const atOnce = Promise.withResolvers<void>();
  let ending = false;
  function end(signal: NodeJS.Signals) {
    if (ending || signal === 'SIGINT') atOnce.resolve();
    if (ending) return;
    ending = true;
    drain(atOnce.promise)
      .then(() => close(database))
      .catch((error: unknown) => logError('closing', error))
      .finally(() => process.exit(0));
  }
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

/** @param atOnce resolves when nobody wants to wait any more. */
async function drain(atOnce: Promise<void>): Promise<void> {
  startDraining();
  if (env.DRAIN_SECONDS === 0) return;
  logNotice(
    `Draining for up to ${env.DRAIN_SECONDS} s: no new runs. A second SIGTERM ends the running ones.`,
  );
  const timeIsOver = Promise.withResolvers<void>();
  const timer = setTimeout(timeIsOver.resolve, env.DRAIN_SECONDS * 1000);
  // Other instances take the jobs of the lab, or the next start.
  const work = Promise.all([closeLab(), allRunsEnded(), remoteReadersLeft()]).then(responsesSent);
  await Promise.race([work, timeIsOver.promise, atOnce]);
  clearTimeout(timer);
}

async function close(database: Database): Promise<void> {
  await stopInstance();
  await closeLab();
  await stopTracing();
  await database.close();
}

/** Resolves when no request is in progress, and for event streams that stay open after a second. */
async function responsesSent(): Promise<void> {
  const server = processSingleton<{ current: Server | null }>('httpServer', () => ({
    current: null,
  })).current;
  if (server === null) return;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, lastResponsesMs))]);
}

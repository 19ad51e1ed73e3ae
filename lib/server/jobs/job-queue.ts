/** Background jobs on pg-boss, in the same database (docs/decisions/0029-jobs.md). Started at its first use. */
import type { PgBoss } from 'pg-boss';
import { database } from '@/lib/server/db/database';
import { logError } from '@/lib/server/log';
import { processSingleton } from '@/lib/server/process-singleton';

const holder = () => processSingleton<{ boss: Promise<PgBoss> | null }>('jobs', () => ({ boss: null }));

/** The started queue of this process. */
export function jobQueue(): Promise<PgBoss> {
  const state = holder();
  state.boss ??= start().catch((error: unknown) => {
    state.boss = null;
    throw error;
  });
  return state.boss;
}

async function start(): Promise<PgBoss> {
  // A server that evaluates nothing need not load it.
  const { PgBoss } = await import('pg-boss');
  const { query, notifications } = database();
  const boss = new PgBoss({
    db: { executeSql: (text, values) => query(text, values) },
    backend: notifications === null ? 'pglite' : 'postgres',
    schema: 'jobs',
    schedule: false,
    // A job of a dead instance is found within its heartbeat and this time.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 10,
  });
  boss.on('error', (error) => logError('jobs', error));
  await boss.start();
  return boss;
}

/** Waits for the jobs in hand, at most `timeoutMs`; what is not done then is done by another instance, or later. */
export async function stopJobQueue(timeoutMs: number): Promise<void> {
  const { boss } = holder();
  if (boss !== null) await (await boss).stop({ graceful: true, close: false, timeout: timeoutMs });
}

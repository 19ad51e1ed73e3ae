import type { Client } from 'pg';
import { StrataError } from '@/lib/errors';

/** Instances renew their heartbeat every 5 s. */
const aliveSeconds = 30;

/** @throws StrataError `conflict` while a Strata uses the database of a server. That of a folder is locked by it. */
export async function refuseLiveInstances(client: Client, name: string): Promise<void> {
  const { rows } = await client.query<{ present: boolean }>(
    `SELECT to_regclass('"Instance"') IS NOT NULL AS present`,
  );
  if (rows[0]?.present !== true) return;
  const { rowCount } = await client.query(
    `SELECT 1 FROM "Instance" WHERE "heartbeatAt" > now() - make_interval(secs => $1) LIMIT 1`,
    [aliveSeconds],
  );
  if (rowCount === 0) return;
  throw new StrataError(
    'conflict',
    `A Strata is using the database ${name}. Stop it, and wait ${aliveSeconds} s if it was killed.`,
  );
}

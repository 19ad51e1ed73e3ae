/** Instances of Strata that share a PostgreSQL server, with one upstream. */
import pg from 'pg';
import { startPostgres } from '../../support/database/postgres.ts';
import { type Servers, startInstance, startUpstream } from '../servers.ts';

/** As a server that keeps what it has confirmed. */
const durable = { fsync: 'on', full_page_writes: 'on', shared_buffers: '256MB', max_connections: '200' };

export interface Team {
  instances: (Servers & { pid: number })[];
  query(sql: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** @param env of each instance, in addition. */
export async function startTeam(count: number, env: Record<string, string> = {}): Promise<Team> {
  const postgres = await startPostgres(durable);
  await postgres.execute('CREATE DATABASE strata_bench');
  const url = postgres.url('strata_bench');
  const upstream = await startUpstream();
  const instances: Team['instances'] = [];
  // One after another: the first applies the migrations.
  for (let number = 0; number < count; number += 1)
    instances.push(await startInstance({ upstream: upstream.url, env: { DATABASE_URL: url, ...env } }));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    instances,
    query: async (sql) => (await client.query(sql)).rows,
    async close() {
      await client.end();
      for (const instance of instances) await instance.close();
      upstream.stop();
      await postgres.close();
    },
  };
}

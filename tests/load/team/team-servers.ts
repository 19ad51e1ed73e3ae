/** Instances of Strata that share a PostgreSQL server, with one upstream. */
import { connectTo, type Query, startDurablePostgres } from '../durable-postgres.ts';
import { type Servers, startInstance, startUpstream } from '../servers.ts';

export interface Team {
  instances: (Servers & { pid: number })[];
  query: Query;
  close(): Promise<void>;
}

/** @param env of each instance, in addition. */
export async function startTeam(count: number, env: Record<string, string> = {}): Promise<Team> {
  const postgres = await startDurablePostgres();
  await postgres.execute('CREATE DATABASE strata_bench');
  const url = postgres.url('strata_bench');
  const upstream = await startUpstream();
  const instances: Team['instances'] = [];
  // One after another: the first applies the migrations.
  for (let number = 0; number < count; number += 1)
    instances.push(await startInstance({ upstream: upstream.url, env: { DATABASE_URL: url, ...env } }));
  const { query, end } = await connectTo(url);
  return {
    instances,
    query,
    async close() {
      await end();
      for (const instance of instances) await instance.close();
      upstream.stop();
      await postgres.close();
    },
  };
}

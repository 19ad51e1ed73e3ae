import { database } from '@/lib/server/db/database';

export interface JobCount {
  queue: string;
  /** pg-boss's names: created, retry, active. */
  state: string;
  count: number;
}

/** Jobs that have not ended, by queue and state. Empty before the first job: pg-boss makes its tables then. */
export async function countJobs(): Promise<JobCount[]> {
  const [tables] = await rows<{ present: boolean }>(`SELECT to_regclass('jobs.job') IS NOT NULL AS present`);
  if (tables?.present !== true) return [];
  return rows<JobCount>(
    `SELECT name AS queue, state::text, count(*)::int AS count FROM jobs.job
     WHERE state IN ('created', 'retry', 'active') GROUP BY 1, 2`,
  );
}

async function rows<R>(text: string): Promise<R[]> {
  return (await database().query(text)).rows as R[];
}

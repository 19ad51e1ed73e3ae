/** Metrics that are read when somebody asks for them. */
import { setTimeout } from 'node:timers/promises';
import { Gauge, type Registry } from 'prom-client';
import { database } from '@/lib/server/db/database';
import { countJobs } from '@/lib/server/db/queries/job-counts';
import { logError } from '@/lib/server/log';
import { waitingCalls } from '@/lib/server/providers/rate-limits/acquire-lease';
import { isDraining } from '@/lib/server/runs/draining';
import { runsInProgress } from '@/lib/server/runs/live-runs';

/** A busy database must not make the whole scrape fail. */
const longestCountMs = 2_000;

export function addGauges(registry: Registry): void {
  const registers = [registry];
  new Gauge({
    name: 'strata_runs_in_progress',
    help: 'Runs that this process executes.',
    registers,
    collect() {
      this.set(runsInProgress());
    },
  });
  new Gauge({
    name: 'strata_calls_waiting',
    help: 'Calls that wait for the rate limit of their provider.',
    labelNames: ['provider'],
    registers,
    collect() {
      for (const [provider, waiting] of waitingCalls()) this.set({ provider }, waiting);
    },
  });
  new Gauge({
    name: 'strata_draining',
    help: '1 while this process stops and accepts no further runs.',
    registers,
    collect() {
      this.set(isDraining() ? 1 : 0);
    },
  });
  new Gauge({
    name: 'strata_database_connections',
    help: 'Connections of this process, and statements and transactions that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(database().connections())) this.set({ state }, count);
    },
  });
  new Gauge({
    name: 'strata_jobs',
    help: 'Background jobs in the database, of all instances.',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      this.reset();
      const counts = await Promise.race([countJobs(), setTimeout(longestCountMs, [], { ref: false })]).catch(
        (error: unknown) => {
          logError('counting jobs', error);
          return [];
        },
      );
      for (const { queue, state, count } of counts) this.set({ queue, state }, count);
    },
  });
}

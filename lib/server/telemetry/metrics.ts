/** The metrics of this process, in one registry (docs/operations/monitoring.md). */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { processSingleton } from '@/lib/server/process-singleton';
import { addGauges } from './gauges';

export type Metrics = ReturnType<typeof create>;

/** How often the lag of the event loop is sampled. The library's 10 ms would wake an idle process more often. */
const lagResolutionMs = 20;

export function metrics(): Metrics {
  return processSingleton('metrics', create);
}

function create() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: lagResolutionMs });
  addGauges(registry);
  const registers = [registry];
  return {
    registry,
    runs: new Counter({
      name: 'strata_runs_total',
      help: 'Runs that have ended, by status.',
      labelNames: ['status'],
      registers,
    }),
    runSeconds: new Histogram({
      name: 'strata_run_duration_seconds',
      help: 'Duration of runs.',
      buckets: [1, 2.5, 5, 10, 30, 60, 120, 300, 600],
      registers,
    }),
    calls: new Counter({
      name: 'strata_calls_total',
      help: 'Model calls of runs that have ended, by provider and status. Reused calls are not among them.',
      labelNames: ['provider', 'status'],
      registers,
    }),
    retries: new Counter({
      name: 'strata_call_retries_total',
      help: 'Failed attempts that were followed by another one, by the provider that failed and the code of its error.',
      labelNames: ['provider', 'code'],
      registers,
    }),
    tokens: new Counter({
      name: 'strata_tokens_total',
      help: 'Tokens of the calls. Cached input is part of the input, reasoning of the output.',
      labelNames: ['provider', 'kind'],
      registers,
    }),
    cost: new Counter({
      name: 'strata_cost_usd_total',
      help: 'Cost of the calls in USD, where it is known.',
      labelNames: ['provider'],
      registers,
    }),
    firstToken: new Histogram({
      name: 'strata_time_to_first_token_seconds',
      help: 'From the request of a call to its first text or reasoning.',
      labelNames: ['provider'],
      buckets: [0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60],
      registers,
    }),
    statements: new Histogram({
      name: 'strata_database_statement_seconds',
      help: 'From a statement to its result, as this process sees it.',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
  };
}

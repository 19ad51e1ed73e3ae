/** What a Prometheus server reads from /api/metrics. */
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { ask, follow, mixtureOf } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel } from '../support/upstream/behaviours';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream });
/** Behind a proxy on the same machine, so that no request counts as local. */
const token = 'a-token-for-prometheus';
const behindProxy = sharedStrata({ env: { API_HOSTS: 'strata.example', METRICS_TOKEN: token } });

/** Values by name and labels, as the text format has them. */
async function metrics(): Promise<Map<string, number>> {
  const response = await strata.fetch('/api/metrics');
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

test('runs, calls by provider and status, tokens, cost and first tokens are counted', async () => {
  const before = await metrics();
  expect(before.get('strata_runs_in_progress')).toBe(0);
  upstream.respond = byModel({ broken: () => [{ do: 'answer', status: 400, body: '{"error": "no"}' }] });
  const { run } = await ask(strata, { mixture: mixtureOf([['a', 'b', 'broken']]) });
  await follow(strata, run.id);
  const after = await metrics();
  const rise = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  expect({
    runs: rise('strata_runs_total{status="succeeded"}'),
    succeeded: rise('strata_calls_total{provider="compatible",status="succeeded"}'),
    failed: rise('strata_calls_total{provider="compatible",status="failed"}'),
    firstTokens: rise('strata_time_to_first_token_seconds_count{provider="compatible"}'),
    durations: rise('strata_run_duration_seconds_count'),
  }).toEqual({ runs: 1, succeeded: 3, failed: 1, firstTokens: 3, durations: 1 });
  expect(rise('strata_tokens_total{provider="compatible",kind="output"}')).toBeGreaterThan(0);
  expect(rise('strata_database_statement_seconds_count')).toBeGreaterThan(3);
  for (const name of [
    'strata_calls_waiting{provider="compatible"}',
    'strata_database_connections{state="open"}',
    'strata_draining',
    'nodejs_eventloop_lag_p99_seconds',
    'process_resident_memory_bytes',
  ]) {
    expect(after.has(name), name).toBe(true);
  }
});

/** Sends any Host header, unlike fetch. */
function statusOf(headers: Record<string, string>): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const { port } = new URL(behindProxy.origin);
  request({ host: '127.0.0.1', port, path: '/api/metrics', headers }, (response) => {
    response.resume();
    resolve(response.statusCode ?? 0);
  })
    .on('error', reject)
    .end();
  return promise;
}

test('from elsewhere the metrics need their token, under whatever name the server is asked', async () => {
  const host = '10.0.0.7:3000';
  const authorization = `Bearer ${token}`;
  expect(await statusOf({ host, authorization })).toBe(200);
  expect(await statusOf({ host: 'strata.example', authorization, 'x-forwarded-for': '203.0.113.7' })).toBe(
    200,
  );
  for (const headers of [{ host }, { host: 'strata.example' }, { host, authorization: `${authorization}x` }])
    expect(await statusOf(headers as Record<string, string>)).toBe(401);
});

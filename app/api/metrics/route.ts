import { guardedRoute } from '@/lib/server/http/api-route';
import { guardMetricsRequest } from '@/lib/server/http/guard-metrics-request';
import { metrics } from '@/lib/server/telemetry/metrics';

/** The metrics of this process in the text format of Prometheus. */
export const GET = guardedRoute(async () => {
  const { registry } = metrics();
  const headers = { 'content-type': registry.contentType, 'cache-control': 'no-store' };
  return new Response(await registry.metrics(), { headers });
}, guardMetricsRequest);

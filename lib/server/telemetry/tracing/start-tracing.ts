import { env } from '@/lib/server/env';
import { processSingleton } from '@/lib/server/process-singleton';
import { observeRuns } from '@/lib/server/runs/run-observers';
import type { RunTracer } from './trace-runs';

const holder = () => processSingleton<{ tracer: RunTracer | null }>('tracing', () => ({ tracer: null }));

/** Traces runs where the environment names a collector. Without one, the libraries are not loaded. */
export async function startTracing(): Promise<void> {
  const endpoint = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined || env.OTEL_SDK_DISABLED === 'true') return;
  const [{ createTraceExporter }, { createRunTracer }] = await Promise.all([
    import('./trace-exporter'),
    import('./trace-runs'),
  ]);
  const tracer = createRunTracer(createTraceExporter());
  holder().tracer = tracer;
  observeRuns(tracer);
}

/** Sends the traces that have gathered. */
export async function stopTracing(): Promise<void> {
  await holder().tracer?.close();
}

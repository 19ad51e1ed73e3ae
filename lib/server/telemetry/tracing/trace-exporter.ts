/** Sends spans to a collector by OTLP over HTTP. OpenTelemetry's own environment variables say where and how. */
import { setTimeout } from 'node:timers/promises';
import { ROOT_CONTEXT, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
  serviceNameEnvDetector,
} from '@opentelemetry/resources';
import { BatchSpanProcessor, type SpanExporter, TracerProvider } from '@opentelemetry/sdk-trace';
import { logError } from '@/lib/server/log';
import type { SpanPlan } from './span-plan';

export interface TraceExporter {
  /** @param parent of the run, as the `traceparent` of a request names it. */
  send(root: SpanPlan, parent: string | null): void;
  /** Sends what has gathered. Never rejects. */
  close(): Promise<void>;
}

/** A collector that does not answer must not hold up the end of the process. */
const closeMs = 3_000;
const lateNotice = `The collector did not take the last ones within ${closeMs} ms.`;

/** Registers nothing globally: Next would begin to trace every request of its own. */
export function createTraceExporter(): TraceExporter {
  const fromEnvironment = detectResources({
    detectors: [resourceAttributesEnvDetector, serviceNameEnvDetector],
  });
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'strata' }))
      .merge(fromEnvironment),
    spanProcessors: [new BatchSpanProcessor({ exporter: reporting(new OTLPTraceExporter()) })],
  });
  const tracer = provider.getTracer('strata');
  return {
    send: (root, parent) => make(tracer, root, contextOf(parent)),
    async close() {
      const late = setTimeout(closeMs, lateNotice, { ref: false });
      const failure = await Promise.race([provider.shutdown().catch((error: unknown) => error), late]);
      if (failure !== undefined) logError('sending traces', failure);
    },
  };
}

function make(tracer: Tracer, plan: SpanPlan, parent: typeof ROOT_CONTEXT): void {
  const { name, kind, attributes, startMs, endMs } = plan;
  const span = tracer.startSpan(name, { kind, attributes, startTime: startMs }, parent);
  for (const event of plan.events) span.addEvent(event.name, event.attributes, event.atMs);
  if (plan.hasFailed) span.setStatus({ code: SpanStatusCode.ERROR });
  for (const child of plan.children) make(tracer, child, trace.setSpan(parent, span));
  span.end(endMs);
}

/** W3C Trace Context, section 3.2: version, trace, parent, flags. */
function contextOf(traceparent: string | null): typeof ROOT_CONTEXT {
  const [, traceId, spanId, flags] =
    /^00-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/.exec(traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT;
  const parent = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
  return trace.setSpanContext(ROOT_CONTEXT, parent);
}

/** Logs the first failure of a row of them. The exporter itself says nothing and drops what it could not send. */
function reporting(exporter: SpanExporter): SpanExporter {
  let isFailing = false;
  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        const { error } = result;
        if (error !== undefined && !isFailing) logError('sending traces', error);
        isFailing = error !== undefined;
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

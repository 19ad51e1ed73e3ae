/**
 * Traces runs. Spans are made when a run has ended, of its state: nothing happens while it streams. A run that a killed
 * process leaves behind has no trace.
 */
import type { StoredRequest } from '@/lib/moa/messages/stored-request';
import { findConversationId } from '@/lib/server/db/queries/runs/run-queries';
import { env } from '@/lib/server/env';
import { logError } from '@/lib/server/log';
import { logContext } from '@/lib/server/log-context';
import type { RunObserver } from '@/lib/server/runs/run-observers';
import { spansOfRun } from './spans-of-run';
import type { TraceExporter } from './trace-exporter';
import type { TracedRun } from './traced-run';

export interface RunTracer extends RunObserver {
  /** Sends what has gathered. Never rejects. */
  close(): Promise<void>;
}

/** The values of the variable by which instrumentations of OpenTelemetry put content into spans. */
const withContent = /^(?:true|span_only|span_and_event)$/i.test(
  env.OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT ?? '',
);

export function createRunTracer(exporter: TraceExporter): RunTracer {
  const requestsOf = new Map<string, Map<string, StoredRequest>>();
  const sending = new Set<Promise<void>>();

  async function send(traced: Omit<TracedRun, 'conversationId'>, parent: string | null): Promise<void> {
    try {
      const conversationId = await findConversationId(traced.run.id);
      exporter.send(spansOfRun({ ...traced, conversationId }), parent);
    } catch (error) {
      logError('tracing', error);
    }
  }

  return {
    requested(runId, call, request) {
      const requests = requestsOf.get(runId) ?? new Map();
      requestsOf.set(runId, requests.set(call, withContent ? request : { ...request, messages: [] }));
    },
    happened(run, event) {
      if (event.type !== 'run.finished') return;
      const requests = requestsOf.get(run.id) ?? new Map();
      requestsOf.delete(run.id);
      const { requestId = null, traceparent = null } = logContext.getStore() ?? {};
      const sent = send({ run, requests, requestId, withContent }, traceparent);
      sending.add(sent);
      void sent.then(() => sending.delete(sent));
    },
    async close() {
      await Promise.all(sending);
      await exporter.close();
    },
  };
}

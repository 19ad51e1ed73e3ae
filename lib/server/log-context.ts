import { AsyncLocalStorage } from 'node:async_hooks';
import { processSingleton } from './process-singleton';

export interface LogContext {
  /** The `x-request-id` of the response. */
  requestId?: string;
  runId?: string;
  /** The address of the client. Not logged. */
  client?: string;
  /** The caller's trace (W3C Trace Context), where it sent one. */
  traceparent?: string;
}

/** The trace of a request, as a field of the context. */
export function traceOf(headers: Pick<Headers, 'get'>): Pick<LogContext, 'traceparent'> {
  const traceparent = headers.get('traceparent');
  return traceparent !== null && /^00-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/.test(traceparent)
    ? { traceparent }
    : {};
}

/** Fields of every line that is logged while a request or a run is handled, and by what it has started. */
export const logContext = processSingleton('logContext', () => new AsyncLocalStorage<LogContext>());

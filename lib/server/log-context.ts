import { AsyncLocalStorage } from 'node:async_hooks';
import { processSingleton } from './process-singleton';

export interface LogContext {
  /** The `x-request-id` of the response. */
  requestId?: string;
  runId?: string;
  /** The address of the client. Not logged. */
  client?: string;
}

/** Fields of every line that is logged while a request or a run is handled, and by what it has started. */
export const logContext = processSingleton('logContext', () => new AsyncLocalStorage<LogContext>());

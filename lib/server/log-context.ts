import { AsyncLocalStorage } from 'node:async_hooks';
import { processSingleton } from './process-singleton';

export interface LogContext {
  /** The `x-request-id` of the response. */
  requestId: string;
}

/** Fields of every line that is logged while a request is handled, and by what the request has started. */
export const logContext = processSingleton('logContext', () => new AsyncLocalStorage<LogContext>());

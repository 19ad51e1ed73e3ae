import { createRunEventHub } from './run-event-hub';

/** A run event hub over the connections and timers of the browser. */
export function createBrowserHub() {
  return createRunEventHub({
    open: (path) => new EventSource(path),
    after: (ms, callback) => void setTimeout(callback, ms),
  });
}

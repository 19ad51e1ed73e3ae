/** The run event hub of all tabs of a browser: the entry of a SharedWorker. */
import { createRunEventHub } from './run-event-hub';

const hub = createRunEventHub({
  open: (path) => new EventSource(path),
  after: (ms, callback) => void setTimeout(callback, ms),
});

globalThis.addEventListener('connect', (event) => {
  const port = (event as MessageEvent).ports[0];
  if (port !== undefined) hub.connect(port);
});

/** The run event hub of all tabs of a browser: the entry of a SharedWorker. */
import { createBrowserHub } from './create-browser-hub';

const hub = createBrowserHub();

globalThis.addEventListener('connect', (event) => {
  const port = (event as MessageEvent).ports[0];
  if (port !== undefined) hub.connect(port);
});

/** Connects a page to the run event hub: the one of the browser, or one of its own where SharedWorkers are missing. */
import { createBrowserHub } from './create-browser-hub';
import type { HubMessage, HubRequest } from './run-event-hub';

export interface HubConnection {
  send(request: HubRequest): void;
}

/**
 * @param receive gets what the hub sends.
 * @param onNewHub is called when the hub knows nothing of the page any more: what it follows is to be requested again.
 */
export function connectHub(receive: (message: HubMessage) => void, onNewHub: () => void): HubConnection {
  let port = sharedPort(() => {
    port = ownPort();
    listen();
    onNewHub();
  });
  function listen() {
    port.onmessage = ({ data }) => receive(data);
  }
  listen();
  // A hidden page in the browser's history keeps nothing alive, and asks again when it is shown.
  addEventListener('pagehide', () => port.postMessage({ type: 'close' } satisfies HubRequest));
  addEventListener('pageshow', ({ persisted }) => persisted && onNewHub());
  return { send: (request) => port.postMessage(request) };
}

/** @param onFailure is called when the worker's script does not load, as after an update of the server. */
function sharedPort(onFailure: () => void): MessagePort {
  if (typeof SharedWorker === 'undefined') return ownPort();
  const worker = new SharedWorker(new URL('./run-events.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('error', onFailure, { once: true });
  return worker.port;
}

function ownPort(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  createBrowserHub().connect(port2);
  return port1;
}

/**
 * Serves the app, in development or production. Our own server calls Next's handler, because Next answers a broken
 * percent-encoding with 500 before any of our code runs, and hides where a request comes from.
 */
import { createServer } from 'node:http';
import next from 'next';
import { markClient } from './mark-client.mjs';

/** @param {boolean} dev whether to compile on demand. Settles when the server listens. */
export async function serve(dev) {
  // The reader of our output may close it. Logging that failed write would fail again, without end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  process.env.HOST ||= '127.0.0.1';
  process.env.PORT ||= '3000';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  const hostname = process.env.HOST;
  const port = Number(process.env.PORT);
  const server = createServer((request, response) => {
    markClient(request);
    closeAfterDrain(request, response);
    if (!methods.includes(request.method ?? ''))
      return refuse(response, badMethod, { allow: methods.join(', ') });
    if (!isWellFormed(request.url ?? '')) return refuse(response, badAddress);
    return handle(request, response);
  });
  // Longer than a proxy keeps its connections (nginx: 60 s), so that it never sends a request on one that we just closed.
  // A page that is read for a minute reuses its connection for the next question.
  server.keepAliveTimeout = 75_000;
  // The app closes it when it ends (lib/server/lifecycle/shutdown.ts).
  globalThis[Symbol.for('strata.httpServer')] = { current: server };
  const app = next({ dev, hostname, port, httpServer: server });
  const handle = app.getRequestHandler();
  await app.prepare();
  server.on('error', (error) => {
    console.error(`Strata cannot listen on ${hostname}:${port}. ${error.message}`);
    process.exit(1);
  });
  server.listen(port, hostname, () =>
    console.log(`Strata    http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${port}`),
  );
}

/** A proxy must not send a next request on a connection of a server that is about to end. */
function closeAfterDrain({ socket }, response) {
  if (isDraining()) response.setHeader('connection', 'close');
  response.once('close', () => {
    if (isDraining()) socket.end();
  });
}

/** The state of lib/server/runs/draining.ts. */
function isDraining() {
  return globalThis[Symbol.for('strata.draining')]?.draining === true;
}

/** Those of a Request (Fetch standard): Next answers others, such as TRACE, with 500. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const badMethod = {
  type: 'urn:strata:problem:method_not_allowed',
  title: 'Method not allowed',
  status: 405,
  detail: `The method is not one of ${methods.join(', ')}.`,
};

const badAddress = {
  type: 'urn:strata:problem:invalid_request',
  title: 'Invalid request',
  status: 400,
  detail: 'The address has a broken percent-encoding.',
};

function refuse(response, problem, headers = {}) {
  response.writeHead(problem.status, { 'content-type': 'application/problem+json', ...headers });
  response.end(JSON.stringify(problem));
}

function isWellFormed(url) {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

/**
 * Serves the app, in development or production. A server of our own before Next's handler, because Next answers an
 * address with a broken percent-encoding with a 500, before any code of ours.
 */
import { createServer } from 'node:http';
import next from 'next';

/** @param {boolean} dev whether to compile as it goes. Settles when the server listens. */
export async function serve(dev) {
  // Whoever read our output may go first. A failed write would be logged, which fails again: a loop without an end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  process.env.HOST ||= '127.0.0.1';
  process.env.PORT ||= '3000';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  const hostname = process.env.HOST;
  const port = Number(process.env.PORT);
  const server = createServer((request, response) => {
    if (isWellFormed(request.url ?? '')) return handle(request, response);
    response.writeHead(400, { 'content-type': 'application/problem+json' });
    response.end(JSON.stringify(badAddress));
  });
  // Longer than who sits before us keeps theirs (nginx: 60 s), so that no request meets a connection just closed; and a
  // page that is read for a minute asks its next question on the connection it has.
  server.keepAliveTimeout = 75_000;
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

const badAddress = {
  type: 'urn:strata:problem:invalid_request',
  title: 'Invalid request',
  status: 400,
  detail: 'The address has a broken percent-encoding.',
};

function isWellFormed(url) {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

/**
 * Serves one client of the embedded database over a port. Each message is an ArrayBuffer: a batch from the client,
 * or a part of the answers.
 *
 * @param {import('node:worker_threads').MessagePort} port
 * @param {import('./session-queue.mjs').SessionQueue} queue
 */
export function servePort(port, queue) {
  const client = {
    /** @param {Uint8Array<ArrayBuffer>} bytes */
    answer: ({ buffer }) => port.postMessage(buffer, [buffer]),
  };
  port.on('message', (/** @type {ArrayBuffer} */ batch) => queue.send(client, new Uint8Array(batch)));
  port.on('close', () => queue.leave(client));
}

/** A reader of a run on a slow connection. */
import { connect, type Socket } from 'node:net';

const stepMs = 250;

/**
 * Asks for the events of the run and takes so many bytes a second from the connection.
 * @returns the connection, which the caller ends.
 */
export function readSlowly(origin: string, runId: string, bytesPerSecond: number): Socket {
  const { host, port } = new URL(origin);
  const socket = connect(Number(port), '127.0.0.1');
  socket.pause();
  socket.write(`GET /api/runs/${runId}/events HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  const timer = setInterval(() => socket.read((bytesPerSecond * stepMs) / 1000), stepMs);
  socket.once('close', () => clearInterval(timer));
  socket.on('error', () => {});
  return socket;
}

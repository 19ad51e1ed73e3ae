/** A TCP relay in front of PostgreSQL that keeps what its clients send, with the times. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { createMessageReader } from './server-messages.ts';

/** What one connection sent. */
export interface RecordedConnection {
  /** Milliseconds from the start of the recording. */
  startedAt: number;
  chunks: { at: number; bytes: Buffer }[];
  /** When the server said that it is ready for the next statement. */
  readyAt: number[];
  /** Further messages of the server: errors, and notifications with their bytes. */
  errors: number;
  notifications: number;
  notifiedBytes: number;
}

export interface Recorder {
  port: number;
  connections: RecordedConnection[];
  /** Milliseconds since the start of the recording. */
  now(): number;
  close(): void;
}

/** @param port of the server. */
export async function startRecorder(port: number): Promise<Recorder> {
  const began = performance.now();
  const now = () => performance.now() - began;
  const connections: RecordedConnection[] = [];
  const server = createServer((client) => {
    const connection: RecordedConnection = {
      startedAt: now(),
      chunks: [],
      readyAt: [],
      errors: 0,
      notifications: 0,
      notifiedBytes: 0,
    };
    connections.push(connection);
    const onward = connect(port, '127.0.0.1');
    const read = createMessageReader((type, length) => {
      if (type === 'Z') connection.readyAt.push(now());
      if (type === 'E') connection.errors += 1;
      if (type !== 'A') return;
      connection.notifications += 1;
      connection.notifiedBytes += length;
    });
    client.on('data', (bytes) => {
      connection.chunks.push({ at: now(), bytes });
      onward.write(bytes);
    });
    onward.on('data', (bytes) => {
      read(bytes);
      client.write(bytes);
    });
    for (const [socket, other] of [
      [client, onward],
      [onward, client],
    ] as const) {
      socket.setNoDelay(true);
      socket.on('error', () => other.destroy());
      socket.on('close', () => other.destroy());
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    connections,
    now,
    close: () => void server.close(),
  };
}

import { constants } from 'node:os';
import { Duplex } from 'node:stream';
import type { MessagePort } from 'node:worker_threads';

/** The type of PostgreSQL's Terminate message. It is not sent, because closing the port ends the connection. */
const terminate = 'X'.charCodeAt(0);

/**
 * The connection of a pg client to the embedded database. Implements the socket interface that pg needs over a port to
 * the thread of PGlite. pg writes whole protocol messages and corks them into statements; each statement is one message
 * of the port.
 */
export class PortStream extends Duplex {
  readonly #open: () => MessagePort | null;
  #port: MessagePort | null = null;

  /** @param open connects a port to PGlite; returns null while PGlite is not running. */
  constructor(open: () => MessagePort | null) {
    super();
    this.#open = open;
  }

  connect(): this {
    const port = this.#open();
    if (port === null) return this.destroy(connectionError('ECONNREFUSED', 'connect'));
    this.#port = port;
    port.on('message', (answer: ArrayBuffer) => this.push(Buffer.from(answer)));
    port.on('close', () => {
      if (this.writableEnded) this.push(null);
      else this.destroy(connectionError('ECONNRESET', 'read'));
    });
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  /** pg calls it on every socket. A port has no such delay. */
  setNoDelay(): this {
    return this;
  }

  ref(): void {
    this.#port?.ref();
  }

  unref(): void {
    this.#port?.unref();
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#post([chunk]);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#post(chunks.map(({ chunk }) => chunk));
    done();
  }

  override _final(done: () => void): void {
    this.#port?.close();
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#port?.close();
    done(error);
  }

  #post(chunks: Buffer[]): void {
    const messages = chunks.filter((chunk) => chunk[0] !== terminate);
    if (messages.length === 0) return;
    const batch = new Uint8Array(messages.reduce((size, { length }) => size + length, 0));
    let offset = 0;
    for (const message of messages) {
      batch.set(message, offset);
      offset += message.length;
    }
    this.#port?.postMessage(batch.buffer, [batch.buffer]);
  }
}

/** A socket error as Node creates it, which pg and Prisma's adapter handle. `databaseUnavailable` matches its message. */
function connectionError(code: 'ECONNREFUSED' | 'ECONNRESET', syscall: string): NodeJS.ErrnoException {
  const error = new Error(`Connection terminated: the embedded database is not running (${code})`);
  return Object.assign(error, { code, syscall, errno: -constants.errno[code], address: 'embedded database' });
}

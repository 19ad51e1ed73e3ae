/**
 * Runs the batches of several clients on the one session of PGlite, one batch at a time.
 *
 * A batch is a sequence of whole messages of PostgreSQL's protocol that a client sends together. It ends with a Sync, so
 * no batch leaves the session in the middle of a statement. While a client has an open transaction, the batches of all
 * others wait. When a client disconnects, its open transaction is rolled back.
 *
 * @typedef {{ answer(bytes: Uint8Array<ArrayBuffer>): void }} SessionClient
 * @typedef {{
 *   execProtocolRawStream(message: Uint8Array, options: { onRawData(data: Uint8Array): void }): Promise<void>,
 *   isInTransaction(): boolean,
 * }} SessionDatabase
 */

/** The simple query "ROLLBACK". */
const rollback = Buffer.from('Q\0\0\0\rROLLBACK\0');

/** An incomplete answer is sent once it has more bytes than this. */
const maxPendingBytes = 64 * 1024;

export class SessionQueue {
  /** @type {SessionDatabase} */
  #database;
  /** @type {{ client: SessionClient, batch: Uint8Array }[]} */
  #waiting = [];
  /** @type {SessionClient | null} The client whose transaction is open. */
  #owner = null;
  #isRunning = false;

  /** @param {SessionDatabase} database */
  constructor(database) {
    this.#database = database;
  }

  /**
   * Adds a batch. The answers go to the client in the order of its batches.
   * @param {SessionClient} client
   * @param {Uint8Array} batch
   */
  send(client, batch) {
    this.#waiting.push({ client, batch });
    if (!this.#isRunning) this.#run();
  }

  /**
   * Removes the waiting batches of the client and rolls back its open transaction.
   * @param {SessionClient} client
   */
  leave(client) {
    this.#waiting = this.#waiting.filter((entry) => entry.client !== client);
    this.send(client, rollback);
  }

  async #run() {
    this.#isRunning = true;
    for (let entry = this.#next(); entry !== undefined; entry = this.#next()) {
      const { client, batch } = entry;
      // Without an open transaction there is nothing to roll back.
      if (batch === rollback && this.#owner !== client) continue;
      await this.#execute(client, batch);
      this.#owner = this.#database.isInTransaction() ? client : null;
    }
    this.#isRunning = false;
  }

  #next() {
    const index = this.#owner === null ? 0 : this.#waiting.findIndex(({ client }) => client === this.#owner);
    return index === -1 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  /**
   * Sends the answer of each statement as soon as it is complete, while the next statement of the batch runs.
   * @param {SessionClient} client
   * @param {Uint8Array} batch
   */
  async #execute(client, batch) {
    /** @type {Uint8Array[]} */
    let pending = [];
    let size = 0;
    function flush() {
      if (size === 0) return;
      client.answer(joined(pending, size));
      pending = [];
      size = 0;
    }
    try {
      await this.#database.execProtocolRawStream(batch, {
        onRawData(data) {
          // Copied, because `data` is a view of PGlite's memory that the next answer overwrites.
          pending.push(data.slice());
          size += data.length;
          if (endsWithReadyForQuery(data) || size > maxPendingBytes) flush();
        },
      });
    } finally {
      flush();
    }
  }
}

/**
 * Copies the parts into one buffer, which can be transferred to another thread.
 * @param {Uint8Array[]} parts
 * @param {number} size
 */
function joined(parts, size) {
  const [first] = parts;
  if (parts.length === 1) return /** @type {Uint8Array<ArrayBuffer>} */ (first);
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** @param {Uint8Array} data */
function endsWithReadyForQuery(data) {
  const start = data.length - 6;
  return start >= 0 && data[start] === 0x5a && data[start + 4] === 5;
}

/**
 * A pool of one connection whose statements do not wait for each other's results.
 *
 * PGlite has one session, so there is one connection. An ordinary pool lends it to one statement at a time
 * and sends the next after the main thread has read the result: one statement per turn of the event loop, so
 * a hundred simultaneous questions waited 1.2 s (docs/performance-log.md). Here statements outside transactions share
 * the connection and are sent as they come (`pipeline` of pg 8.23: a Sync after each, so a failure does not
 * affect the others). A transaction has the connection to itself: later statements wait for its end, earlier
 * ones finish first.
 */
import pg from 'pg';

interface Lease {
  client: Promise<pg.PoolClient>;
  connected: boolean;
  statements: number;
}

export class PipelinedPool extends pg.Pool {
  #lease: Lease | null = null;

  constructor(config: pg.PoolConfig) {
    super({ ...config, max: 1, pipeline: true });
    // PGlite's session outlives a connection, and so do its prepared statements.
    this.on('connect', (client) => client.query('DEALLOCATE ALL').catch(ignore));
    // @ts-expect-error Omits pg.Pool's callback overloads, which neither Prisma's adapter nor open-database.ts uses.
    this.query = (statement: pg.QueryConfig, values?: unknown[]) => this.#send(statement, values);
  }

  async #send(statement: pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult> {
    const lease = this.#join();
    lease.statements += 1;
    try {
      return await (await lease.client).query(statement, values);
    } finally {
      lease.statements -= 1;
      if (lease.statements === 0) await this.#end(lease);
    }
  }

  /** Returns the shared connection, or a new lease after all earlier waiters. */
  #join(): Lease {
    const shared = this.#lease;
    if (shared !== null && (!shared.connected || this.waitingCount === 0)) return shared;
    const lease: Lease = { client: this.connect(), connected: false, statements: 0 };
    lease.client.then(
      (client) => {
        lease.connected = true;
        // pg reports errors to the statements; without a listener the event would end the process.
        client.on('error', ignore);
      },
      () => {},
    );
    this.#lease = lease;
    return lease;
  }

  async #end(lease: Lease): Promise<void> {
    if (this.#lease === lease) this.#lease = null;
    const client = await lease.client.catch(() => null);
    if (client === null) return;
    client.off('error', ignore);
    // A broken connection is not reused: the pool checks it.
    client.release();
  }
}

/** Errors of a connection are reported by its statements. */
function ignore(): void {}

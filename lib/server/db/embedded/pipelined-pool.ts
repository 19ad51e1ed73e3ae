/**
 * A pool of one connection whose statements do not wait for one another's answers.
 *
 * PGlite has one session, so there is one connection. A pool hands it to one statement at a time, and the next is sent
 * when the main thread has read the last one's answer: one statement a turn of the event loop, a hundred questions at
 * once waited 1.2 s for their turns (docs/performance.md). Here statements outside of transactions share the connection
 * and are sent as they come (`pipeline` of pg 8.23: a Sync after each, so one that fails leaves the others alone).
 * A transaction has the connection to itself: what comes after it waits for its end, what came before is let end.
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
    // PGlite's session outlives a connection, and with it the statements that were prepared under names.
    this.on('connect', (client) => client.query('DEALLOCATE ALL').catch(ignore));
    // @ts-expect-error The overloads of pg.Pool with callbacks: neither Prisma's adapter nor lib/server/db/open-database.ts uses them.
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

  /** The connection as others have it now; one of its own, behind whoever waits for it, otherwise. */
  #join(): Lease {
    const shared = this.#lease;
    if (shared !== null && (!shared.connected || this.waitingCount === 0)) return shared;
    const lease: Lease = { client: this.connect(), connected: false, statements: 0 };
    lease.client.then(
      (client) => {
        lease.connected = true;
        // Its statements are told by pg; without a listener the event would end the process.
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
    // A connection that broke is not handed out again: the pool looks whether it can still be asked.
    client.release();
  }
}

/** What befalls a connection is told by its statements. */
function ignore(): void {}

import pg from 'pg';

type Query = (...given: unknown[]) => unknown;

/** A class of clients for `pg.Pool` that report how long each statement took, also those of transactions. */
export function timedClient(took: (seconds: number) => void): typeof pg.Client {
  return class extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config);
      const query = this.query.bind(this) as Query;
      Object.assign(this, { query: (...given: unknown[]) => timed(query, given, took) });
    }
  };
}

/** pg.Pool passes a callback, and Prisma's adapter expects a promise. */
function timed(query: Query, given: unknown[], took: (seconds: number) => void): unknown {
  const began = performance.now();
  const ended = () => took((performance.now() - began) / 1000);
  const callback = given.at(-1);
  if (isFunction(callback)) {
    return query(...given.slice(0, -1), (...result: unknown[]) => {
      ended();
      callback(...result);
    });
  }
  const result = query(...given);
  if (result instanceof Promise) result.then(ended, ended);
  return result;
}

function isFunction(value: unknown): value is Query {
  return typeof value === 'function';
}

import { afterAll, beforeAll } from 'vitest';
import type { Strata } from './server';
import { startStrata } from './strata';
import type { Upstream } from './upstream/upstream';

type Environment = Record<string, string>;

export interface TestStrata extends Strata {
  /**
   * Ends the process with a signal and starts another one on the same data.
   * @param changes changes to its environment, which also apply to later restarts.
   */
  restart(signal: 'SIGKILL' | 'SIGTERM', changes?: Environment): Promise<void>;
}

interface Options {
  /** The OpenAI-compatible endpoint of the server. */
  upstream?: Pick<Upstream, 'baseUrl'>;
  /** A function is called when the server starts, because the addresses of other servers are known only then. */
  env?: Environment | (() => Environment);
  /** Whether models title conversations. */
  modelTitles?: boolean;
}

/** Starts one Strata for the tests of a file, after the servers that the file has declared before it. */
export function sharedStrata({ upstream, env = {}, modelTitles }: Options = {}): TestStrata {
  let current: Strata;
  let environment: Environment;
  beforeAll(async () => {
    environment = {
      ...(upstream === undefined ? {} : { OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl }),
      ...(typeof env === 'function' ? env() : env),
    };
    current = await startStrata({ env: environment, modelTitles });
  });
  afterAll(() => current?.close());
  return {
    get origin() {
      return current.origin;
    },
    get dataDir() {
      return current.dataDir;
    },
    get pid() {
      return current.pid;
    },
    fetch: (path, init) => current.fetch(path, init),
    query: (sql, values) => current.query(sql, values),
    output: () => current.output(),
    kill: (signal) => current.kill(signal),
    close: () => current.close(),
    async restart(signal, changes = {}) {
      await current.kill(signal);
      Object.assign(environment, changes);
      current = await startStrata({ dataDir: current.dataDir, env: environment, modelTitles });
    },
  };
}

/** The processes that the benchmark measures: the production server with its probe, and the upstream. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort, startStrata } from '../support/strata.ts';

export interface Usage {
  cpuMs: number;
  rssMb: number;
  heapMb: number;
  /** Heap and external buffers that JavaScript uses. After `/gc` it is more stable than the resident memory. */
  heldMb: number;
  /** This figure and the next two are measured since the last reset. */
  peakMb: number;
  loopDelayP99Ms: number;
  loopDelayMaxMs: number;
}

export interface Servers {
  origin: string;
  /** The resource usage of the server. `/reset` resets the delays and the peak, `/gc` collects garbage first. */
  probe(path?: '' | '/reset' | '/gc'): Promise<Usage>;
  close(): Promise<void>;
}

/** A server with its database. */
export interface DatabaseServers extends Servers {
  query(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
}

/** Starts the production server on its own database, with the upstream as its endpoint. */
export async function startServers(): Promise<DatabaseServers> {
  const upstream = await startUpstream();
  const server = await startInstance({ upstream: upstream.url });
  return {
    ...server,
    async close() {
      await server.close();
      upstream.stop();
    },
  };
}

/** Starts the upstream as a process of its own. */
export function startUpstream(): Promise<{ url: string; stop: () => void }> {
  return listening('upstream.ts');
}

/** Starts an instance with its probe. @param env of the instance, in addition. */
export async function startInstance({
  upstream,
  env = {},
}: {
  upstream: string;
  env?: Record<string, string>;
}): Promise<DatabaseServers & { pid: number }> {
  const { env: ofProbe, probe } = await probed();
  const { origin, query, close, pid } = await startStrata({
    env: { OPENAI_COMPATIBLE_BASE_URL: upstream, ...ofProbe, ...env },
  });
  return { origin, query, close, pid, probe };
}

/** Starts the bare relay instead of the server. */
export async function startRelay(): Promise<Servers> {
  const upstream = await startUpstream();
  const { env, probe } = await probed();
  const relay = await listening('relay.ts', [upstream.url], env);
  return {
    origin: relay.url,
    probe,
    async close() {
      relay.stop();
      upstream.stop();
    },
  };
}

async function probed() {
  const port = await freePort();
  return {
    env: {
      NODE_OPTIONS: `--expose-gc --import ${pathToFileURL(path.join(import.meta.dirname, 'probe.mjs'))}`,
      STRATA_PROBE_PORT: String(port),
    },
    async probe(ask = '') {
      return (await fetch(`http://127.0.0.1:${port}${ask}`)).json() as Promise<Usage>;
    },
  };
}

/** Starts a script of this folder that prints the address at which it listens. */
async function listening(script: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const [url] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: url.toString().trim(), stop: () => child.kill() };
}

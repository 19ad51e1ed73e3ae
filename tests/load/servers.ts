/** The processes that the benchmark measures: the production server with its probe, and the upstream. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { freePort, type Strata, startStrata } from '../support/strata.ts';

export interface Usage {
  cpuMs: number;
  rssMb: number;
  heapMb: number;
  /** These since the last reset. */
  peakMb: number;
  loopDelayP99Ms: number;
  loopDelayMaxMs: number;
}

export interface Servers {
  strata: Strata;
  /** What the server has used. `/reset` begins the delays anew, `/gc` collects garbage first. */
  probe(path?: '' | '/reset' | '/gc'): Promise<Usage>;
  close(): Promise<void>;
}

export async function startServers(): Promise<Servers> {
  // Not left to the server: the build's processes would load the probe, too, and take its port.
  buildIfStale();
  const upstream = spawn(process.execPath, [path.join(import.meta.dirname, 'upstream.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [baseUrl] = (await once(upstream.stdout, 'data')) as [Buffer];
  const probePort = await freePort();
  const strata = await startStrata({
    env: {
      OPENAI_COMPATIBLE_BASE_URL: baseUrl.toString().trim(),
      NODE_OPTIONS: `--expose-gc --import ${path.join(import.meta.dirname, 'probe.mjs')}`,
      STRATA_PROBE_PORT: String(probePort),
    },
  });
  return {
    strata,
    async probe(ask = '') {
      return (await fetch(`http://127.0.0.1:${probePort}${ask}`)).json() as Promise<Usage>;
    },
    async close() {
      await strata.close();
      upstream.kill();
    },
  };
}

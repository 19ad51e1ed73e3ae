/**
 * The benchmark loads it into the server with `--import`. It serves, on its own port, the resource usage of the process
 * and the delay of its event loop.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const isLinux = existsSync('/proc/self/clear_refs');

if (isMainThread && process.env.STRATA_PROBE_PORT) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const server = createServer((request, response) => {
    if (request.url === '/reset') {
      delay.reset();
      // Resets the peak of the resident memory (proc(5)).
      if (isLinux) writeFileSync('/proc/self/clear_refs', '5');
    }
    // Twice, because objects that the first collection frees may hold buffers that only the second one frees.
    if (request.url === '/gc') for (let time = 0; time < 2; time += 1) globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { heapUsed, external } = process.memoryUsage();
    response.end(
      JSON.stringify({
        cpuMs: (user + system) / 1000,
        rssMb: process.memoryUsage.rss() / 2 ** 20,
        heapMb: heapUsed / 2 ** 20,
        heldMb: (heapUsed + external) / 2 ** 20,
        peakMb: peakKb() / 1024,
        loopDelayP99Ms: delay.percentile(99) / 1e6 - 5,
        loopDelayMaxMs: delay.max / 1e6 - 5,
      }),
    );
  });
  server.listen(Number(process.env.STRATA_PROBE_PORT), '127.0.0.1');
  server.unref();
}

/** The peak resident memory in KB: since the last reset on Linux, since the start of the process elsewhere. */
function peakKb() {
  if (!isLinux) return process.resourceUsage().maxRSS;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}

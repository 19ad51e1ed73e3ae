import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { ask, follow } from '../support/api';
import { startStrata } from '../support/strata';

/** The most that a process has held at any moment, in MB; Linux alone tells (proc(5)). */
function peakMbOf(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

// The demo writes for ten seconds. V8 would need three for what it has begun with PGlite's code at the start.
test.skipIf(process.platform !== 'linux')(
  'a server starts and runs a demo of thirteen calls within 400 MB',
  async () => {
    const strata = await startStrata();
    onTestFinished(() => strata.close());
    const { run } = await ask(strata, { mixture: 'demo' });
    expect((await follow(strata, run.id)).status).toBe('succeeded');
    expect(peakMbOf(strata.pid)).toBeLessThan(400);
  },
);

import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { suggestedQuestions } from '@/lib/conversation/suggested-questions';
import { ask, follow } from '../support/api';
import { startStrata } from '../support/strata';

/** The peak resident memory of a process in MB, which only Linux reports (proc(5)). */
function peakMbOf(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

// The demo writes its hand-written texts for eight seconds, longer than the three seconds that V8 would need to optimize PGlite's code.
test.skipIf(process.platform !== 'linux')(
  'a server starts and runs a demo of thirteen calls within 400 MB',
  async () => {
    const strata = await startStrata();
    onTestFinished(() => strata.close());
    const { run } = await ask(strata, { content: suggestedQuestions.sky, mixture: 'demo' });
    expect((await follow(strata, run.id)).status).toBe('succeeded');
    expect(peakMbOf(strata.pid)).toBeLessThan(400);
  },
);

import { setImmediate } from 'node:timers/promises';
import type { Sources } from '@/lib/contract/sources-contract';
import { runTextsOf } from '@/lib/provenance/run-texts';
import { sourcesInSteps } from '@/lib/provenance/sources-of';
import { readRun } from './read-run';

/** Milliseconds of comparing after which other requests and runs get their turn. */
const turnMs = 5;

/** Where the sentences of a run's answer come from, so far as they are complete. Null if there is no such run. */
export async function readSources(runId: string): Promise<Sources | null> {
  const run = await readRun(runId);
  if (run === null) return null;
  const steps = sourcesInSteps(runTextsOf(run));
  for (let turnEnd = performance.now() + turnMs; ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < turnEnd) continue;
    await setImmediate();
    turnEnd = performance.now() + turnMs;
  }
}

import type { Sources } from '@/lib/contract/sources-contract';
import { runTextsOf } from '@/lib/provenance/run-texts';
import { sourcesInSteps } from '@/lib/provenance/sources-of';
import { inTurns } from './in-turns';
import { readRun } from './read-run';

/** Where the sentences of a run's answer come from, so far as they are complete. Null if there is no such run. */
export async function readSources(runId: string): Promise<Sources | null> {
  const run = await readRun(runId);
  return run === null ? null : inTurns(sourcesInSteps(runTextsOf(run)));
}

/** What the models gave to the answers of the last days. */
import type { InfluenceAnswer } from '@/lib/contract/usage-contract';
import { firstFoundShares } from '@/lib/provenance/influence/influence-of';
import {
  type ModelShare,
  modelContributions,
  modelShares,
} from '@/lib/provenance/influence/model-contributions';
import { runTextsOf } from '@/lib/provenance/run-texts';
import { sourcesInSteps } from '@/lib/provenance/sources-of';
import { findRun } from '@/lib/server/db/queries/runs/run-queries';
import { influenceSince, storeInfluence } from '@/lib/server/db/queries/spending/influence-queries';
import { inTurns } from '@/lib/server/in-turns';
import { dayOf, daysBefore } from '@/lib/spending/usage-summary';

/** How long one request compares texts, in milliseconds. What is left is `pending`, and the page asks again. */
const longestMs = 1500;

/** The last days in UTC, today included. Each run is compared once; the result is stored. */
export async function influenceOfDays(days: number): Promise<InfluenceAnswer> {
  const ends = performance.now() + longestMs;
  const runs = await influenceSince(daysBefore(dayOf(new Date()), days - 1));
  const known: ModelShare[][] = [];
  let pending = 0;
  for (const { runId, models } of runs) {
    if (models !== null) known.push(models);
    else if (performance.now() > ends) pending += 1;
    else known.push(await compared(runId));
  }
  return { runs: known.length, pending, models: modelContributions(known) };
}

async function compared(runId: string): Promise<ModelShare[]> {
  const run = await findRun(runId);
  if (run === null) return [];
  const texts = runTextsOf(run);
  const { sentences } = await inTurns(sourcesInSteps(texts));
  const models = modelShares(texts.references, firstFoundShares(texts.references, sentences).shares);
  await storeInfluence(runId, models);
  return models;
}

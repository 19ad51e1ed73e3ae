/**
 * `npm run kill-loop`: kills the server with SIGKILL at random instants, fifty times while proposers write and
 * fifty times while the aggregator writes, all on one data folder. After each restart the acknowledged question must be
 * stored once, its run must be interrupted or ended, and its text must equal what the reader received, except for at
 * most the last 250 ms. Then the run is resumed.
 *
 * `npm run kill-loop -- 5 instances`: five rounds of two instances on one PostgreSQL server (`instance-loop.ts`).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { startStrata } from '../support/strata.ts';
import { loopInstances } from './instance-loop.ts';
import { askUntil, problemsOf, type Seen, startSlowUpstream } from './killed-run.ts';

const [rounds = '50', mode] = process.argv.slice(2);
buildIfStale();
const problems = mode === 'instances' ? await loopInstances(Number(rounds)) : await killOne(Number(rounds));
process.stdout.write(`\n${problems.join('\n')}\n`);
process.exit(problems.length === 0 ? 0 : 1);

async function killOne(timesEach: number): Promise<string[]> {
  const upstream = await startSlowUpstream();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'strata-kill-'));
  const env = { OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl };
  const found: string[] = [];
  let before: Seen | null = null;
  for (let round = 0; round <= 2 * timesEach; round += 1) {
    const strata = await startStrata({ dataDir, env });
    if (before !== null) found.push(...(await problemsOf(strata, before)));
    if (round === 2 * timesEach) {
      await strata.close();
      break;
    }
    before = await askUntil(strata, round % 2 === 0 ? 'proposers' : 'aggregator', `Question ${round}`);
    await strata.kill('SIGKILL');
    process.stdout.write(`\r${round + 1} of ${2 * timesEach} kills, ${found.length} problems `);
  }
  await upstream.close();
  rmSync(dataDir, { recursive: true, force: true });
  return found;
}

/** Runs once before the first request: opens the database and repairs what a crash left behind. */

import { setAuthSecret } from '@/lib/server/auth/accounts/auth-secret';
import { openAccounts } from '@/lib/server/auth/accounts/open-accounts';
import { system, withAccess } from '@/lib/server/db/access/access';
import { setDatabase } from '@/lib/server/db/database';
import { openDatabase } from '@/lib/server/db/open-database';
import { env } from '@/lib/server/env';
import { openLab } from '@/lib/server/lab/lab-queue';
import { logError } from '@/lib/server/log';
import { openAcceptedForms } from '@/lib/server/providers/accepted-form/stored-forms';
import { loadSecretKey } from '@/lib/server/providers/keys/secret-key';
import { openProviders } from '@/lib/server/providers/keys/stored-providers';
import { openCatalogue } from '@/lib/server/providers/prices/model-catalogue';
import { callableModels } from '@/lib/server/providers/registry/model-registry';
import { startInstance } from '@/lib/server/runs/instances/instance-life';
import { resumeInterrupted } from '@/lib/server/runs/resume-interrupted';
import { observeRuns } from '@/lib/server/runs/run-observers';
import { metrics } from '@/lib/server/telemetry/metrics';
import { runMetrics } from '@/lib/server/telemetry/run-metrics';
import { startTracing } from '@/lib/server/telemetry/tracing/start-tracing';
import { closeDataFolder } from './close-data-folder';
import { followChanges } from './follow-changes';
import { startMaintenance } from './maintenance';
import { closeOnSignals } from './shutdown';

/** @throws with a message for the operator when the database or the secret key cannot be opened. */
export async function boot(): Promise<void> {
  // What is started here runs as the server itself.
  await withAccess(system, open);
}

async function open(): Promise<void> {
  const warning = closeDataFolder(env.STRATA_DATA_DIR);
  const secretKey = await loadSecretKey(env.STRATA_DATA_DIR, env.STRATA_SECRET_KEY);
  setAuthSecret(secretKey);
  const { statements } = metrics();
  const database = await openDatabase({
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: env.STRATA_DATA_DIR,
    report: (what) => logError('database', what),
    statementTook: (seconds) => statements.observe(seconds),
  });
  setDatabase(database);
  const setup = await openAccounts();
  observeRuns(runMetrics(metrics()));
  await startTracing();
  await openCatalogue();
  await openAcceptedForms();
  await openProviders(secretKey);
  followChanges();
  const interrupted = await startInstance();
  await startMaintenance();
  await openLab();
  // When everything else is there: these runs call models.
  await resumeInterrupted();
  closeOnSignals(database);
  await announce(interrupted, warning, setup);
}

async function announce(interrupted: number, warning: string | null, setup: string | null): Promise<void> {
  const models = await callableModels().list();
  const byProvider = Map.groupBy(models, (model) => model.provider);
  const counts = [...byProvider].map(([provider, listed]) => `${provider} (${listed.length})`);
  const demoOnly = models.every((model) => model.scripted);
  const lines = [
    `Models    ${counts.join(', ')}`,
    ...(demoOnly
      ? ['          Only scripted demo models. Set a key in Settings, or TOGETHER_API_KEY (README).']
      : []),
    ...(warning === null ? [] : [`Data      ${warning}`]),
    ...(interrupted > 0 ? [`Runs      ${interrupted} cut off by the last stop, marked interrupted`] : []),
    ...(setup === null ? [] : [`Accounts  Make the owner’s account within a day: ${setup}`]),
  ];
  console.log(lines.join('\n'));
}

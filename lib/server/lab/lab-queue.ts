/**
 * The queue of the lab: a job for each sample of an evaluation. The rows of its answers are the truth; a job only says
 * that some of them are missing. So jobs may be lost or done twice without harm.
 */
import type { PgBoss } from 'pg-boss';
import { withAccess } from '@/lib/server/db/access/access';
import { database } from '@/lib/server/db/database';
import {
  answersOf,
  endAnswer,
  hasUnfinished,
  storeScores,
  unfinishedPositions,
} from '@/lib/server/db/queries/lab/answer-queries';
import {
  accessOfEvaluation,
  changeStatus,
  evaluationsInStatus,
  findEvaluation,
} from '@/lib/server/db/queries/lab/evaluation-queries';
import { findSearch } from '@/lib/server/db/queries/lab/search-queries';
import { jobQueue, stopJobQueue } from '@/lib/server/jobs/job-queue';
import { parallelSamples } from '@/lib/server/lab/planning/parallel-samples';
import { advanceSearch } from '@/lib/server/lab/search/advance-search';
import { Halted } from '@/lib/server/lab/work/halted';
import { isRunning } from '@/lib/server/lab/work/is-running';
import { workOnSample } from '@/lib/server/lab/work/work-on-sample';
import { logError } from '@/lib/server/log';
import { processSingleton } from '@/lib/server/process-singleton';
import { isDraining } from '@/lib/server/runs/draining';
import { readReport } from './read-report';

const queue = 'lab';
/** Attempts of a job that failed by a defect. */
const retryLimit = 3;
/** How often missing jobs are looked for, while an evaluation runs. */
const reconcileMs = 30_000;

interface LabJob {
  evaluationId: string;
  position: number;
}

interface LabWorker {
  working: Promise<void> | null;
  timer: NodeJS.Timeout | null;
  /** Ends the judges' calls of an evaluation that was stopped. */
  stops: Map<string, AbortController>;
}

const worker = () =>
  processSingleton<LabWorker>('labWorker', () => ({ working: null, timer: null, stops: new Map() }));

/** Goes on with evaluations that run. Called at the start of the server. */
export async function openLab(): Promise<void> {
  const { notifications } = database();
  notifications?.on('strata_lab', (ids) => void wake(ids));
  // A notification may be lost.
  if (notifications !== null) setInterval(() => void wake([]), reconcileMs).unref();
  const running = await evaluationsInStatus('running');
  if (running.length === 0) return;
  // The embedded database has no other process: whatever is in hand was in the hands of the one before.
  if (notifications === null) await (await openQueue()).deleteAllJobs(queue);
  // The count of jobs that tells whether some are missing may be of before. What has a job gets no second one.
  for (const id of running) await sendJobs(id);
  await startWorking();
}

/** Makes jobs for whatever is missing, and works on them, here and on other instances. */
export async function enqueueEvaluation(evaluationId: string): Promise<void> {
  await sendJobs(evaluationId);
  await startWorking();
  await database().notifications?.send('strata_lab', [evaluationId]);
}

/** Ends the judges' calls of an evaluation that does not run any more, on all instances, and removes its jobs. */
export async function dequeueEvaluation(evaluationId: string): Promise<void> {
  stopHere(evaluationId);
  await database().notifications?.send('strata_lab', [evaluationId]);
  // Those of other evaluations are sent again.
  await (await openQueue()).deleteQueuedJobs(queue);
  for (const id of await evaluationsInStatus('running')) await sendJobs(id);
}

/** Ends the work of this process. What is in hand is done again by another instance, or after the next start. */
export async function closeLab(): Promise<void> {
  const { stops } = worker();
  for (const stop of stops.values()) stop.abort(new Halted());
  await stopJobQueue(3_000);
}

async function wake(ids: readonly string[]): Promise<void> {
  try {
    const running = await evaluationsInStatus('running');
    for (const id of ids) if (!running.includes(id)) stopHere(id);
    if (running.length > 0) await startWorking();
  } catch (error) {
    logError('lab', error);
  }
}

function stopHere(evaluationId: string): void {
  worker().stops.get(evaluationId)?.abort(new Halted());
  worker().stops.delete(evaluationId);
}

function signalOf(evaluationId: string): AbortSignal {
  const { stops } = worker();
  const stop = stops.get(evaluationId) ?? new AbortController();
  stops.set(evaluationId, stop);
  return stop.signal;
}

async function sendJobs(evaluationId: string): Promise<void> {
  const boss = await openQueue();
  const positions = await unfinishedPositions(evaluationId);
  const round = (await findSearch(evaluationId))?.round ?? 0;
  // In parts: a statement for a hundred thousand jobs would hold everything else up.
  for (let i = 0; i < positions.length; i += 1000) {
    await boss.insert(
      queue,
      positions.slice(i, i + 1000).map((position) => ({
        data: { evaluationId, position } satisfies LabJob,
        // A sample has one job at a time, in each round of a search: the job that ends a round is still active when those of
        // the next round are sent.
        singletonKey: `${evaluationId}-${position}-${round}`,
      })),
    );
  }
}

async function openQueue(): Promise<PgBoss> {
  const boss = await jobQueue();
  // Idempotent. A retention of an hour: rows of the evaluation say what was done.
  await boss.createQueue(queue, {
    policy: 'exclusive',
    retryLimit,
    retryDelay: 1,
    heartbeatSeconds: 10,
    expireInSeconds: 12 * 3600,
    deleteAfterSeconds: 3600,
  });
  return boss;
}

function startWorking(): Promise<void> {
  const state = worker();
  state.working ??= register().catch((error: unknown) => {
    state.working = null;
    throw error;
  });
  return state.working;
}

async function register(): Promise<void> {
  const boss = await openQueue();
  await boss.work<LabJob>(
    queue,
    // A worker that had a job looks for the next at once.
    {
      localConcurrency: parallelSamples,
      pollingIntervalSeconds: 0.5,
      burstWhenBatchFull: true,
      includeMetadata: true,
    },
    async ([job]) => {
      if (job === undefined) return;
      const { data, retryCount, signal } = job;
      await withAccess(await accessOfEvaluation(data.evaluationId), () =>
        work(data, retryCount >= retryLimit, signal),
      );
    },
  );
  await reconcile();
  worker().timer = setInterval(
    () => void reconcile().catch((error: unknown) => logError('lab', error)),
    reconcileMs,
  ).unref();
}

/**
 * Finds samples without a job, and evaluations without samples to do. Without any, this process stops polling. Counts of
 * jobs are up to a minute old.
 */
async function reconcile(): Promise<void> {
  const [counts] = await (await openQueue()).getQueueStats(queue, { force: true });
  const jobs = (counts?.readyCount ?? 0) + (counts?.activeCount ?? 0);
  for (const id of await evaluationsInStatus('running')) {
    await withAccess(await accessOfEvaluation(id), () => finishIfDone(id));
    // While there are jobs, whatever is missing is found later.
    if (jobs === 0) await sendJobs(id);
  }
  if ((await evaluationsInStatus('running')).length === 0) await stopWorking();
}

async function stopWorking(): Promise<void> {
  const state = worker();
  if (state.working === null) return;
  state.working = null;
  if (state.timer !== null) clearInterval(state.timer);
  await (await jobQueue()).offWork(queue, { wait: false });
}

async function work(
  { evaluationId, position }: LabJob,
  isLast: boolean,
  expired: AbortSignal,
): Promise<void> {
  const signal = AbortSignal.any([signalOf(evaluationId), expired]);
  try {
    await workOnSample(evaluationId, position, signal);
  } catch (error) {
    const halted = error instanceof Halted || signal.reason instanceof Halted;
    // The rows say what is missing, and the next start goes on.
    if (halted && !isDraining()) return;
    if (!halted) logError(`sample ${position} of evaluation ${evaluationId}`, error);
    if (isLast && !halted) return giveUp(evaluationId, position, error);
    throw error;
  }
  if (!(await finishIfDone(evaluationId))) return;
  // So that whoever looks first does not wait for the figures.
  await readReport(evaluationId);
  await stopIfIdle();
}

async function stopIfIdle(): Promise<void> {
  if ((await evaluationsInStatus('running')).length === 0) await stopWorking();
}

/** A defect fails the sample's answers instead of an evaluation that never ends. */
async function giveUp(evaluationId: string, position: number, defect: unknown): Promise<void> {
  const error = `Strata failed at this sample. The server log says why. (${String(defect).slice(0, 200)})`;
  for (const { contender, status, runIds } of await answersOf(evaluationId, position)) {
    if (status === 'answered' || status === 'failed') continue;
    const nothing = { costUsd: null, spentUsd: 0, latencyMs: null, firstTokenMs: null, characters: 0 };
    await endAnswer({ evaluationId, position, contender }, { ...nothing, status: 'failed', runIds, error });
  }
  const evaluation = await findEvaluation(evaluationId);
  if (evaluation === null) return;
  await storeScores(
    evaluationId,
    position,
    evaluation.contenders.map(() => evaluation.judges.map(() => null)),
  );
  await finishIfDone(evaluationId);
}

/** Ends an evaluation without work to do; a search goes on to its next round. @returns whether it has ended. */
async function finishIfDone(evaluationId: string): Promise<boolean> {
  if (await hasUnfinished(evaluationId)) return false;
  if ((await findSearch(evaluationId)) === null) return changeStatus(evaluationId, ['running'], 'finished');
  if (!(await isRunning(evaluationId))) return false;
  const hasEnded = await advanceSearch(evaluationId);
  if (!hasEnded) await sendJobs(evaluationId);
  return hasEnded;
}

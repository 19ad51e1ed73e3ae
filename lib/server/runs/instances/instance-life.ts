/**
 * The life of this process as an instance: it owns the runs that it executes, takes over those of dead instances, and
 * obeys commands that other instances store. With the embedded database it is alone, and none of this happens after
 * the start.
 */
import { database } from '@/lib/server/db/database';
import {
  insertInstance,
  otherInstances,
  renewHeartbeat,
  type StoredInstance,
} from '@/lib/server/db/queries/runs/instance-queries';
import { interruptRunsOf } from '@/lib/server/db/queries/runs/interrupt-runs';
import { instanceId, renewInstanceId } from '@/lib/server/instance-id';
import { logError } from '@/lib/server/log';
import { obeyCommands } from '../control-run';
import { startDraining } from '../draining';
import { estimateCallInFlight } from '../estimate-call';
import { flushRecorder, interruptLiveRuns, isExecuting } from '../live-runs';
import { resumeInterrupted } from '../resume-interrupted';
import { deadInstances } from './dead-instances';
import { isRunning, thisMachine } from './this-machine';
import { noteWatchedRuns } from './watched-runs';

const heartbeatMs = 5_000;
/** In case a notification was lost. */
const commandsMs = 1_000;

/**
 * Registers this process and interrupts the runs of dead ones.
 * @returns the number of runs that were interrupted.
 */
export async function startInstance(): Promise<number> {
  const { notifications } = database();
  await insertInstance(instanceId(), thisMachine(), process.pid);
  const interrupted = await takeOver(
    notifications === null ? (others) => others.map(({ id }) => id) : deadNow,
  );
  if (notifications === null) return interrupted;
  setInterval(() => void guarded('heartbeat', beat), heartbeatMs).unref();
  setInterval(() => void guarded('commands', obeyCommands), commandsMs).unref();
  notifications.on('strata_commands', () => void guarded('commands', obeyCommands));
  noteWatchedRuns(isExecuting);
  return interrupted;
}

/** Stops and stores the runs of this process, and signs it off. Nothing can be written for them afterwards. */
export async function stopInstance(): Promise<void> {
  startDraining();
  await interruptLiveRuns();
  await flushRecorder();
  await interruptRunsOf([instanceId()], estimateCallInFlight);
}

async function beat(): Promise<void> {
  if (!(await renewHeartbeat(instanceId()))) await beginAgain();
  await takeOver(deadNow);
  await resumeInterrupted();
}

/** This process was silent for so long that another instance took over its runs. */
async function beginAgain(): Promise<void> {
  logError('instance', 'silent for more than 30 s: another instance took over the runs of this one');
  await insertInstance(renewInstanceId(), thisMachine(), process.pid);
  await interruptLiveRuns();
}

/** @param select which of the other instances are dead. */
async function takeOver(select: (others: readonly StoredInstance[]) => string[]): Promise<number> {
  return interruptRunsOf(select(await otherInstances(instanceId())), estimateCallInFlight);
}

function deadNow(others: readonly StoredInstance[]): string[] {
  return deadInstances(others, thisMachine(), isRunning);
}

async function guarded(what: string, work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => logError(what, error));
}

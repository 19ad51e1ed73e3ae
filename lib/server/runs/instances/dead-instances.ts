/** Which instances are dead: their runs are taken over. Pure. */
import type { StoredInstance } from '@/lib/server/db/queries/runs/instance-queries';

/** An instance that is silent for longer is dead. With a heartbeat of five seconds, it is found within half a minute. */
export const deadAfterSeconds = 24;

/**
 * @param machine the machine of this process.
 * @param isRunning whether a process id is in use on this machine.
 * @returns ids. A process of this machine that is gone is dead at once; any other one when it is silent.
 */
export function deadInstances(
  others: readonly StoredInstance[],
  machine: string,
  isRunning: (pid: number) => boolean,
): string[] {
  const isDead = (instance: StoredInstance) =>
    instance.silentSeconds > deadAfterSeconds || (instance.machine === machine && !isRunning(instance.pid));
  return others.filter(isDead).map(({ id }) => id);
}

/** The running server processes. A row exists as long as nobody took over the runs of its process. */
import { prisma } from '@/lib/server/db/database';

export interface StoredInstance {
  id: string;
  machine: string;
  pid: number;
  /** Seconds since the last heartbeat, by the database's clock. */
  silentSeconds: number;
}

export async function insertInstance(id: string, machine: string, pid: number): Promise<void> {
  await prisma().$executeRaw`
    INSERT INTO "Instance" (id, machine, pid, "startedAt", "heartbeatAt")
    VALUES (${id}, ${machine}, ${pid}, now(), now())`;
}

/** False when the instance is gone: another one took over its runs. */
export async function renewHeartbeat(id: string): Promise<boolean> {
  const renewed = await prisma().$executeRaw`UPDATE "Instance" SET "heartbeatAt" = now() WHERE id = ${id}`;
  return renewed > 0;
}

export async function otherInstances(id: string): Promise<StoredInstance[]> {
  return prisma().$queryRaw<StoredInstance[]>`
    SELECT id, machine, pid, extract(epoch FROM now() - "heartbeatAt")::float8 AS "silentSeconds"
    FROM "Instance" WHERE id <> ${id}`;
}

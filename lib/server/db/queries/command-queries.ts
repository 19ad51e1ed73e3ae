/** Commands for runs that another instance executes. */
import { prisma } from '@/lib/server/db/database';

export type RunCommand = 'stop' | 'aggregate';

/** Stores a command for a running run. */
export async function insertCommand(runId: string, command: RunCommand): Promise<void> {
  await prisma().$executeRaw`
    INSERT INTO "RunCommand" ("runId", command) SELECT id, ${command} FROM "Run" WHERE id = ${runId} AND status = 'running'`;
}

/** Removes and returns the commands for runs of this instance, oldest first. */
export async function takeCommands(instance: string): Promise<{ runId: string; command: RunCommand }[]> {
  const rows = await prisma().$queryRaw<{ id: bigint; runId: string; command: RunCommand }[]>`
    DELETE FROM "RunCommand" c USING "Run" r WHERE r.id = c."runId" AND r."instanceId" = ${instance}
    RETURNING c.id, c."runId", c.command`;
  return rows.toSorted((a, b) => Number(a.id - b.id)).map(({ runId, command }) => ({ runId, command }));
}

/** Removes commands that came after the end of their run. */
export async function deleteLateCommands(): Promise<void> {
  await prisma().$executeRaw`
    DELETE FROM "RunCommand" c USING "Run" r WHERE r.id = c."runId" AND r.status <> 'running'`;
}

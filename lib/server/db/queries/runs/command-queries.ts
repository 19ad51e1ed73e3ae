/** Commands for runs that another instance executes. */
import { prisma } from '@/lib/server/db/database';

export type RunCommand = { name: 'stop' | 'aggregate' } | { name: 'stop-call'; call: string };

/** Stores a command for a running run. */
export async function insertCommand(runId: string, command: RunCommand): Promise<void> {
  const call = 'call' in command ? command.call : null;
  await prisma().$executeRaw`
    INSERT INTO "RunCommand" ("runId", command, call)
    SELECT id, ${command.name}, ${call} FROM "Run" WHERE id = ${runId} AND status = 'running'`;
}

interface CommandRow {
  id: bigint;
  runId: string;
  command: RunCommand['name'];
  call: string | null;
}

/** Removes and returns the commands for runs of this instance, oldest first. */
export async function takeCommands(instance: string): Promise<{ runId: string; command: RunCommand }[]> {
  const rows = await prisma().$queryRaw<CommandRow[]>`
    DELETE FROM "RunCommand" c USING "Run" r WHERE r.id = c."runId" AND r."instanceId" = ${instance}
    RETURNING c.id, c."runId", c.command, c.call`;
  return rows
    .toSorted((a, b) => Number(a.id - b.id))
    .map((row) => ({ runId: row.runId, command: toCommand(row) }));
}

function toCommand({ command, call }: CommandRow): RunCommand {
  return command === 'stop-call' ? { name: command, call: call ?? '' } : { name: command };
}

/** Removes commands that came after the end of their run. */
export async function deleteLateCommands(): Promise<void> {
  await prisma().$executeRaw`
    DELETE FROM "RunCommand" c USING "Run" r WHERE r.id = c."runId" AND r.status <> 'running'`;
}

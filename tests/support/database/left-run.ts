import { onDatabase, placeOf } from './table-digests';

/**
 * The status of a run and the text of its first call as the server has left them. Reads the database of an ended server,
 * because a start interrupts what still runs.
 */
export async function leftRun(dataDir: string, runId: string): Promise<{ status: string; text: string }> {
  const [row] = await onDatabase(await placeOf(dataDir), (query) =>
    query(
      `SELECT "Run".status, text FROM "Run" JOIN "Call" ON "runId" = "Run".id WHERE "runId" = $1 AND call = '1.1'`,
      [runId],
    ),
  );
  if (row === undefined) throw new Error(`No run ${runId} in ${dataDir}`);
  return { status: String(row.status), text: String(row.text) };
}

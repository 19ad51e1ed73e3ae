/** The address of `GET /api/runs/events`. Apart from its schemas, because the first script of a page needs it. */

/** Their ids and positions fit into the 16 KB that Node accepts as a request's head. */
export const maxRunsOfStream = 200;

export interface RunPosition {
  runId: string;
  /** The last sequence number that the reader has; 0 for none. */
  after: number;
}

/** The address of the events of several runs, each after what the reader has. */
export function runsEventsPath(positions: readonly RunPosition[]): string {
  return `/api/runs/events?runs=${positions.map(({ runId, after }) => `${runId}:${after}`).join(',')}`;
}
